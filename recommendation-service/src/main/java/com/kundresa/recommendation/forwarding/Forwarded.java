package com.kundresa.recommendation.forwarding;

import com.kundresa.recommendation.refusal.Refusal;

/** What became of interactions that were handed on. */
public sealed interface Forwarded {

    /** There were none. */
    record Nothing() implements Forwarded {}

    /**
     * touchpoint-service answered; what it accepted is durable.
     *
     * @param accepted now or earlier
     * @param results JSON: why the rejected ones were rejected
     */
    record Answered(int accepted, int rejected, String results) implements Forwarded {}

    /** They were not accepted as far as is known. */
    record NotSent(Refusal why, boolean resend) implements Forwarded {}
}
