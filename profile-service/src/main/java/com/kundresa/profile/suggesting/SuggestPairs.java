package com.kundresa.profile.suggesting;

import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.likeness.Person;
import com.kundresa.profile.likeness.Suggestion;
import com.kundresa.profile.likeness.Suggestions;
import com.kundresa.profile.likeness.text.TextResemblance;
import com.kundresa.profile.segment.postgres.CustomerWalk;
import com.kundresa.profile.segment.postgres.StoredFacts;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares customers by what is known of them, and ranks the pairs that could be one person. It
 * reads and answers; whoever agrees with a suggestion links the two, and nobody else does.
 */
@ApplicationScoped
public class SuggestPairs {
    /** Comparing more at once is work for a batch beside the service. */
    static final int MOST_CUSTOMERS = 20_000;

    private static final int PAGE = 500;

    private final Pool pool;
    private final CustomerWalk walk;

    SuggestPairs(Pool pool, CustomerWalk walk) {
        this.pool = pool;
        this.walk = walk;
    }

    /**
     * What was found.
     *
     * @param compared how many customers were compared
     * @param complete false where there are more customers than are compared at once
     * @param pairs the most probable first
     */
    public record Found(int compared, boolean complete, List<Suggestion> pairs) {}

    /** Customers, read page by page. */
    private static final class Reading {
        private final List<Field> fields;
        private final List<Person> persons = new ArrayList<>();
        private int read;
        private boolean atEnd;
        private @Nullable UUID behind;

        Reading(List<Field> fields) {
            this.fields = fields;
        }

        Reading page(List<StoredFacts> page) {
            for (StoredFacts stored : page) {
                behind = stored.customerId();
                Optional.ofNullable(stored.state())
                        .flatMap(state -> Persons.of(state, fields))
                        .ifPresent(persons::add);
            }
            read += page.size();
            atEnd = page.size() < PAGE;
            return this;
        }

        boolean goesOn() {
            return !atEnd && read < MOST_CUSTOMERS;
        }
    }

    /** Pairs from this probability on, the most probable first, at most so many. */
    public Uni<Found> suggest(List<Field> fields, double atLeast, int most) {
        Reading reading = new Reading(fields);
        return Uni.createFrom()
                .deferred(() -> walk.page(pool, Optional.ofNullable(reading.behind), PAGE))
                .map(reading::page)
                .repeat()
                .whilst(Reading::goesOn)
                .collect()
                .last()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(read -> found(read, atLeast, most));
    }

    private static Found found(Reading read, double atLeast, int most) {
        Stream<Suggestion> pairs =
                new Suggestions(read.fields, new TextResemblance())
                        .among(read.persons, atLeast).stream();
        return new Found(read.persons.size(), read.atEnd, pairs.limit(most).toList());
    }
}
