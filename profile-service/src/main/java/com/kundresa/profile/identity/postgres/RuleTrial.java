package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.RuleChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries other rules on the evidence of today, some circles at a time, so that memory is bounded
 * whatever there is; it changes nothing, and locks nothing.
 */
@ApplicationScoped
public class RuleTrial {
    /** A circle of one node is the same customer under all rules. */
    private static final String CIRCLES =
            """
            select circle, count(*) from node
             where circle > $1 and first_seen is not null
             group by circle having count(*) > 1 order by circle limit $2
            """;

    private static final int AT_ONCE = 200;

    private final Pool pool;
    private final IdentityTables identities;
    private final Protection today;
    private final Clock clock;

    RuleTrial(Pool pool, IdentityTables identities, Protection today, Clock clock) {
        this.pool = pool;
        this.identities = identities;
        this.today = today;
        this.clock = clock;
    }

    /**
     * What was found so far.
     *
     * @param circles how many sets of identifiers that evidence ties together were tried
     * @param last the last of them
     * @param complete false where time was up before all were tried
     */
    public record Found(RuleChange change, long circles, UUID last, boolean complete) {
        static Found since(UUID last) {
            return new Found(RuleChange.NONE, 0, last, false);
        }

        Found and(RuleChange more, List<UUID> tried) {
            return new Found(change.and(more), circles + tried.size(), tried.getLast(), false);
        }

        Found completed() {
            return new Found(change, circles, last, true);
        }
    }

    /**
     * What these rules would change.
     *
     * @param since where an earlier trial stopped
     * @param until when time is up; what is in work then is finished
     */
    public Uni<Found> run(Protection then, Optional<UUID> since, Instant until) {
        return go(then, Found.since(since.orElse(new UUID(0, 0))), until);
    }

    private Uni<Found> go(Protection then, Found found, Instant until) {
        return pool.preparedQuery(CIRCLES)
                .execute(Tuple.of(found.last(), AT_ONCE))
                .map(RuleTrial::toIds)
                .chain(circles ->
                        circles.isEmpty()
                                ? Uni.createFrom().item(found.completed())
                                : identities
                                        .read(pool, circles)
                                        .map(stored -> found.and(change(stored, then), circles))
                                        .chain(more ->
                                                clock.instant().isBefore(until)
                                                        ? go(then, more, until)
                                                        : Uni.createFrom().item(more)));
    }

    private RuleChange change(Evidences stored, Protection then) {
        return RuleChange.between(stored.partition(today), stored.partition(then));
    }

    private static List<UUID> toIds(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
