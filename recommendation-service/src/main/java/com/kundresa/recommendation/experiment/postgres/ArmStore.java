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

/**
 * What the customers of each arm brought in: rewards from the record of choices, and conversions
 * after their first decision, whatever was shown before them. Clocks of senders differ a little, so
 * two seconds before it still count.
 */
@ApplicationScoped
public class ArmStore {

    /** Each customer once, by the id that survives identify, merge and cut. */
    private static final String SELECT =
            """
            WITH customer AS (
                SELECT CASE WHEN $4 THEN arm ELSE split_part(arm, ':', 1) END AS arm,
                       anchor,
                       count(DISTINCT decision_id) AS decisions,
                       count(DISTINCT decision_id) FILTER (WHERE settled_at IS NULL) AS unsettled,
                       sum(coalesce(reward, 0)) AS reward,
                       min(decided_at) AS since,
                       array_agg(DISTINCT node_id) || array_agg(DISTINCT customer_id) || anchor AS nodes
                FROM choice
                WHERE placement = ANY ($1) AND decided_at >= $2 AND decided_at < $3 AND activated AND arm <> 'none'
                GROUP BY 1, 2),
            node AS (SELECT DISTINCT arm, anchor, since, unnest(nodes) AS node_id FROM customer),
            earned AS (
                SELECT arm, anchor, count(*) AS conversions, sum(money) AS money
                FROM (SELECT DISTINCT node.arm, node.anchor, conversion.interaction_id, conversion.money
                      FROM node
                      JOIN conversion ON conversion.node_id = node.node_id AND conversion.at < $3
                                     AND conversion.at >= node.since - interval '2 seconds') AS once
                GROUP BY arm, anchor)
            SELECT arm, count(*) AS customers, sum(decisions)::bigint AS decisions, sum(unsettled)::bigint AS unsettled,
                   count(*) FILTER (WHERE reward > 0) AS rewarded, sum(reward) AS reward,
                   sum(reward * reward) AS reward_squared,
                   count(conversions) AS converted, coalesce(sum(money), 0) AS money,
                   coalesce(sum(money * money), 0) AS money_squared
            FROM customer LEFT JOIN earned USING (arm, anchor)
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
