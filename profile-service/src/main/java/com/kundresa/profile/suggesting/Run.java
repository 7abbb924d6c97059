package com.kundresa.profile.suggesting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a search for suggestions is.
 *
 * @param finishedAt null while it goes on
 * @param behind customers or blocks up to this id are done; null at a step's beginning
 * @param customers of whom something is known to compare by
 * @param pairs that were compared
 * @param complete false where more pairs share something rare than one run compares
 * @param suggested pairs that wait in the queue now
 */
public record Run(
        UUID id,
        Instant begunAt,
        @Nullable Instant finishedAt,
        Step step,
        Wanted wanted,
        @Nullable UUID behind,
        long customers,
        long pairs,
        boolean complete,
        int suggested) {

    /** What a run does at the moment. */
    public enum Step {
        /** Notes what each customer has that is rare. */
        READING,
        /** Compares those who share something rare. */
        COMPARING,
        /** Weighs all comparisons and keeps the best. */
        RANKING
    }

    /** At its beginning. */
    public static Run of(UUID id, Wanted wanted, Instant now) {
        return new Run(id, now, null, Step.READING, wanted, null, 0, 0, true, 0);
    }

    /** The same, some customers further; they were the last where nobody is behind them. */
    public Run afterReading(@Nullable UUID last, long more) {
        return last == null
                ? at(Step.COMPARING, null, customers, pairs, complete)
                : at(Step.READING, last, customers + more, pairs, complete);
    }

    /**
     * The same, some blocks further; they were the last where none is behind them.
     *
     * @param mostPairs no more are compared
     */
    public Run afterComparing(@Nullable UUID last, long more, long mostPairs) {
        long all = pairs + more;
        if (last == null) {
            return at(Step.RANKING, null, customers, all, complete);
        }
        return all < mostPairs
                ? at(Step.COMPARING, last, customers, all, complete)
                : at(Step.RANKING, null, customers, all, false);
    }

    /** The same, at its end. */
    public Run finished(int found, Instant now) {
        return new Run(id, begunAt, now, step, wanted, behind, customers, pairs, complete, found);
    }

    private Run at(
            Step next, @Nullable UUID last, long ofCustomers, long ofPairs, boolean isComplete) {
        return new Run(
                id, begunAt, null, next, wanted, last, ofCustomers, ofPairs, isComplete, suggested);
    }
}
