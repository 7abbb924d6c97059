package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.cap.Claim;
import com.kundresa.recommendation.cap.ContactRules;
import com.kundresa.recommendation.cap.QuietHours;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.customer.Contact;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * After a complaint or a refund nothing is sold for a while, and after a pushed message no other
 * message sells.
 */
public final class KeptQuiet implements Rule {

    private static final Set<String> COMPLAINTS = Set.of("case_opened", "case_reopened");
    private static final Set<String> REFUNDS = Set.of("order_refunded");

    private final Usage usage;
    private final QuietHours quiet;
    private final Verdict afterTrouble;

    /**
     * Judges by what happened and by what was pushed.
     *
     * @param recent the customer's newest contacts
     * @param at the time of the decision
     */
    public KeptQuiet(List<Contact> recent, Usage usage, ContactRules rules, Instant at) {
        this.usage = usage;
        this.quiet = rules.quiet();
        this.afterTrouble = afterTrouble(recent, at);
    }

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        if (!action.sells()) {
            return Verdict.ELIGIBLE;
        }
        if (afterTrouble instanceof Verdict.Barred barred) {
            return barred;
        }
        return action.kind() == ActionKind.MESSAGE && quiet.afterPush() > 0
                ? afterPush(situation.at())
                : Verdict.ELIGIBLE;
    }

    private Verdict afterPush(Instant at) {
        if (!usage.known()) {
            return new Verdict.Barred(
                    "quiet",
                    "QUIET_UNCHECKED",
                    "Whether a message was just pushed cannot be checked at the moment");
        }
        return usage.within(Claim.PUSHES, quiet.afterPush(), at) > 0
                ? barred("QUIET_AFTER_PUSH", "a pushed message", quiet.afterPush())
                : Verdict.ELIGIBLE;
    }

    private Verdict afterTrouble(List<Contact> recent, Instant at) {
        if (happened(COMPLAINTS, quiet.afterComplaint(), recent, at)) {
            return barred("QUIET_AFTER_COMPLAINT", "a complaint", quiet.afterComplaint());
        }
        return happened(REFUNDS, quiet.afterRefund(), recent, at)
                ? barred("QUIET_AFTER_REFUND", "a refund", quiet.afterRefund())
                : Verdict.ELIGIBLE;
    }

    private static boolean happened(
            Set<String> types, int hours, List<Contact> recent, Instant at) {
        Instant from = at.minus(Duration.ofHours(hours));
        return hours > 0
                && recent.stream()
                        .anyMatch(contact ->
                                types.contains(contact.type()) && contact.at().isAfter(from));
    }

    private static Verdict barred(String code, String after, int hours) {
        return new Verdict.Barred(
                "quiet", code, "No selling within " + hours + " hours after " + after);
    }
}
