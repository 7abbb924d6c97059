package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.offer.OutcomeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as whoever asked for the decision reports it.
 *
 * @param actionId null for the best ranked action
 * @param outcomeId the reporter's own, unique within the decision; null where each kind happens
 *     once an action
 */
public record Reported(
        UUID decisionId,
        @Nullable String actionId,
        OutcomeKind kind,
        double value,
        Instant at,
        @Nullable String outcomeId) {

    /** What came of a report. */
    public sealed interface Verdict {

        /** It is an outcome of this choice. */
        record Counts(Choice choice, Outcome outcome) implements Verdict {}

        /** It is not, for this reason. */
        record Lost(Orphan orphan) implements Verdict {}
    }

    /**
     * Whether it counts.
     *
     * @param choices of the decision
     */
    public Verdict against(List<Choice> choices) {
        Optional<Choice> meant =
                choices.stream()
                        .filter(choice -> actionId == null || actionId.equals(choice.actionId()))
                        .min((one, other) -> Integer.compare(one.rank(), other.rank()));
        if (meant.isEmpty()) {
            return lost(
                    choices.isEmpty() ? Orphan.Why.DECISION_UNKNOWN : Orphan.Why.ACTION_UNKNOWN);
        }
        return at.isBefore(meant.get().until())
                ? counts(meant.get())
                : lost(Orphan.Why.WINDOW_OVER);
    }

    private Verdict counts(Choice choice) {
        return new Verdict.Counts(
                choice,
                new Outcome(
                        id(choice.actionId()),
                        decisionId,
                        choice.actionId(),
                        kind,
                        value,
                        at,
                        Outcome.API,
                        List.of()));
    }

    private Verdict lost(Orphan.Why why) {
        String action = actionId;
        return new Verdict.Lost(
                new Orphan(
                        id(action == null ? "" : action),
                        decisionId,
                        action,
                        kind,
                        value,
                        at,
                        Outcome.API,
                        why));
    }

    private UUID id(String action) {
        return NodeId.of(
                decisionId.toString(),
                outcomeId == null ? action + "\n" + kind.code() : "outcome\n" + outcomeId);
    }
}
