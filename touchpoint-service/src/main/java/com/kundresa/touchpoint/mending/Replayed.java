package com.kundresa.touchpoint.mending;

import com.kundresa.touchpoint.interaction.Refusal;

/** What came of sending a dead letter again. */
public sealed interface Replayed {

    /** It is on the topic now. */
    record Accepted() implements Replayed {}

    /** It was accepted by an earlier replay; nothing was sent. */
    record AcceptedBefore() implements Replayed {}

    /** It is well formed now, and of the kind that is not kept. */
    record Ignored() implements Replayed {}

    /** It was refused again. */
    record RefusedAgain(Refusal refusal) implements Replayed {}

    /** It cannot be read again; the detail is a sentence for the operator. */
    record NotReplayable(String detail) implements Replayed {}

    /** No dead letter has this id. */
    record Unknown() implements Replayed {}
}
