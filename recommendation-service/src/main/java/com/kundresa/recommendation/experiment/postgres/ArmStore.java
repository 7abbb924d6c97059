package com.kundresa.recommendation.experiment.postgres;

import com.kundresa.recommendation.experiment.ArmTotals;
import com.kundresa.recommendation.offer.Placement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the customers of each arm brought in, from the record of choices and outcomes. */
@ApplicationScoped
public class ArmStore {

    /** Each customer once, by the id that survives identify, merge and cut. */
    private static final String SELECT =
            """
            WITH customer AS (
                SELECT CASE WHEN $4 THEN c.arm ELSE split_part(c.arm, ':', 1) END AS arm,
                       c.anchor,
                       count(DISTINCT c.decision_id) AS decisions,
                       count(DISTINCT c.decision_id) FILTER (WHERE c.settled_at IS NULL) AS unsettled,
                       sum(coalesce(c.reward, 0)) AS reward,
                       coalesce(sum(o.conversions), 0) AS conversions,
                       coalesce(sum(o.money), 0) AS money
                FROM choice c
                LEFT JOIN LATERAL (
                    SELECT count(*) AS conversions, sum(value) AS money
                    FROM outcome
                    WHERE decision_id = c.decision_id AND action_id = c.action_id AND kind = 'conversion') o ON true
                WHERE c.placement = ANY ($1) AND c.decided_at >= $2 AND c.decided_at < $3
                  AND c.activated AND c.arm <> 'none'
                GROUP BY 1, 2)
            SELECT arm, count(*) AS customers, sum(decisions)::bigint AS decisions, sum(unsettled)::bigint AS unsettled,
                   count(*) FILTER (WHERE reward > 0) AS rewarded, sum(reward) AS reward,
                   sum(reward * reward) AS reward_squared,
                   count(*) FILTER (WHERE conversions > 0) AS converted, sum(money) AS money,
                   sum(money * money) AS money_squared
            FROM customer
            GROUP BY arm
            """;

    private final Pool pool;

    ArmStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * One arm.
     *
     * @param unsettled decisions whose outcomes are still waited for
     * @param reward as the actions' reward rules count it
     * @param money of conversions, in minor units
     */
    public record Counted(long decisions, long unsettled, ArmTotals reward, ArmTotals money) {

        /** An arm without anybody. */
        public static final Counted NOBODY = new Counted(0, 0, ArmTotals.NOBODY, ArmTotals.NOBODY);
    }

    /**
     * By arm.
     *
     * @param until not included
     * @param byVariant whether the variants of a split are told apart
     */
    public Uni<Map<String, Counted>> count(
            Collection<Placement> placements, Instant from, Instant until, boolean byVariant) {
        Tuple parameters =
                Tuple.tuple()
                        .addArrayOfString(
                                placements.stream().map(Placement::code).toArray(String[]::new))
                        .addOffsetDateTime(utc(from))
                        .addOffsetDateTime(utc(until))
                        .addBoolean(byVariant);
        return pool.preparedQuery(SELECT).execute(parameters).map(ArmStore::counted);
    }

    private static Map<String, Counted> counted(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(
                        Collectors.toMap(
                                row -> row.getString("arm"),
                                ArmStore::counted,
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static Counted counted(Row row) {
        long customers = row.getLong("customers");
        return new Counted(
                row.getLong("decisions"),
                row.getLong("unsettled"),
                new ArmTotals(
                        customers,
                        row.getLong("rewarded"),
                        row.getDouble("reward"),
                        row.getDouble("reward_squared")),
                new ArmTotals(
                        customers,
                        row.getLong("converted"),
                        row.getDouble("money"),
                        row.getDouble("money_squared")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
