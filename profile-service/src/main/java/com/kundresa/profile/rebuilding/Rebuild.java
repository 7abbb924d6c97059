package com.kundresa.profile.rebuilding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param finishedAt null while it goes on
 * @param step first all evidence is read again, then agents' decisions, then every customer is
 *     derived
 * @param behind interactions, decisions or circles up to this id are done; null at a step's
 *     beginning
 * @param counts what was found so far
 * @param stored of the customers as they lay there
 * @param derived of the same customers, derived
 */
public record Rebuild(
        UUID id,
        Instant begunAt,
        @Nullable Instant finishedAt,
        Step step,
        @Nullable UUID behind,
        Counts counts,
        Digest stored,
        Digest derived) {

    /** What a rebuild does at the moment. */
    public enum Step {
        EVIDENCE,
        DECISIONS,
        CUSTOMERS
    }

    /**
     * What was found.
     *
     * @param interactions read again from the history
     * @param notKept of which the inbox knows, but the history does not
     * @param decisions of agents that were laid down again
     * @param customers derived
     * @param same that were what they should be, to the byte
     * @param mended that were not, and are now
     * @param incomplete kept as they had been counted, since not all can be read again
     */
    public record Counts(
            long interactions,
            long notKept,
            long decisions,
            long customers,
            long same,
            long mended,
            long incomplete) {

        /** Nothing yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(
                    interactions + other.interactions,
                    notKept + other.notKept,
                    decisions + other.decisions,
                    customers + other.customers,
                    same + other.same,
                    mended + other.mended,
                    incomplete + other.incomplete);
        }

        static Counts ofInteractions(long read, long notKept) {
            return new Counts(read, notKept, 0, 0, 0, 0, 0);
        }

        static Counts ofDecisions(long read) {
            return new Counts(0, 0, read, 0, 0, 0, 0);
        }
    }

    /** The same, some evidence further. */
    public Rebuild afterEvidence(@Nullable UUID last, long read, long notKept) {
        return new Rebuild(
                id,
                begunAt,
                null,
                last == null ? Step.DECISIONS : Step.EVIDENCE,
                last,
                counts.plus(Counts.ofInteractions(read, notKept)),
                stored,
                derived);
    }

    /** The same, some decisions further. */
    public Rebuild afterDecisions(@Nullable UUID last, long read) {
        return new Rebuild(
                id,
                begunAt,
                null,
                last == null ? Step.CUSTOMERS : Step.DECISIONS,
                last,
                counts.plus(Counts.ofDecisions(read)),
                stored,
                derived);
    }

    /** The same, some customers further. */
    public Rebuild afterCustomers(UUID last, Derivation derivation) {
        return new Rebuild(
                id,
                begunAt,
                null,
                step,
                last,
                counts.plus(derivation.counts()),
                derivation.stored(stored),
                derivation.derived(derived));
    }

    /** The same, at its end. */
    public Rebuild finished(Instant now) {
        return new Rebuild(id, begunAt, now, step, behind, counts, stored, derived);
    }
}
