package com.kundresa.profile.history.rest;

import com.kundresa.profile.problem.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times in the query of a URL. */
public final class Times {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Times() {}

    /**
     * The time, where there is one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is no time from 1970 to 9999
     */
    public static Optional<Instant> of(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw Problems.timeMalformed(name);
            }
            return Optional.of(time);
        } catch (DateTimeException e) {
            throw Problems.timeMalformed(name);
        }
    }
}
