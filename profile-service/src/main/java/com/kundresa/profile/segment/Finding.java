package com.kundresa.profile.segment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one clause for one customer at one moment.
 *
 * @param clause what was asked, in words
 * @param found what there was, in words
 * @param turnsAt before this moment time alone cannot change the answer; null where it never can
 * @param parts of a clause made of others
 */
public record Finding(
        String clause,
        boolean holds,
        String found,
        @Nullable Instant turnsAt,
        List<Finding> parts) {

    public Finding {
        parts = List.copyOf(parts);
    }

    static Finding of(String clause, boolean holds, String found) {
        return new Finding(clause, holds, found, null, List.of());
    }

    static Finding of(String clause, boolean holds, String found, @Nullable Instant turnsAt) {
        return new Finding(clause, holds, found, turnsAt, List.of());
    }

    static Finding of(String clause, boolean holds, List<Finding> parts) {
        long holding = parts.stream().filter(Finding::holds).count();
        Instant turnsAt =
                parts.stream()
                        .map(Finding::turnsAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
        String found = holding + " of " + parts.size() + " hold";
        return new Finding(clause, holds, found, turnsAt, parts);
    }
}
