package com.kundresa.recommendation.outcome.postgres;

import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.outcome.Orphan;
import com.kundresa.recommendation.outcome.Outcome;
import com.kundresa.recommendation.outcome.Reward;
import com.kundresa.recommendation.outcome.json.ChoiceJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes outcomes inside the caller's transaction, and what their choices are worth with them. */
final class OutcomeRows {

    private static final String LOCK =
            """
            SELECT 1 FROM choice WHERE (decision_id, action_id) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))
            ORDER BY decision_id, action_id FOR UPDATE
            """;

    /** Not where the choice was erased after it was read. */
    private static final String INSERT =
            """
            INSERT INTO outcome (outcome_id, decision_id, action_id, kind, value, at, source, product_ids, recorded_at)
            SELECT *, $9::timestamptz
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::float8[], $6::timestamptz[], $7::text[],
                        $8::text[])
              AS o(outcome_id, decision_id, action_id, kind, value, at, source, product_ids)
            WHERE EXISTS (SELECT FROM choice c WHERE c.decision_id = o.decision_id AND c.action_id = o.action_id)
            ON CONFLICT (outcome_id) DO NOTHING
            """;

    private static final String INSERT_ORPHANS =
            """
            INSERT INTO orphan (outcome_id, decision_id, action_id, kind, value, at, source, why, recorded_at)
            SELECT *, $9::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::float8[],
                                                  $6::timestamptz[], $7::text[], $8::text[])
            ON CONFLICT (outcome_id) DO NOTHING
            """;
    private static final String TOGETHER =
            """
            SELECT o.*, c.reward_rules FROM outcome o JOIN choice c USING (decision_id, action_id)
            WHERE (decision_id, action_id) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))
            """;

    /** What was final and changed is final anew, so that readers of what is new see it again. */
    private static final String REWARD =
            """
            UPDATE choice c SET reward = u.reward, settled_at = CASE WHEN settled_at IS NULL THEN NULL ELSE $4::timestamptz END
            FROM unnest($1::uuid[], $2::text[], $3::float8[]) AS u(decision_id, action_id, reward)
            WHERE c.decision_id = u.decision_id AND c.action_id = u.action_id
              AND c.reward IS DISTINCT FROM u.reward
            """;

    private final SqlConnection connection;
    private final Instant now;

    OutcomeRows(SqlConnection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /**
     * Keeps those that are new and rewards their choices, which are locked in order first.
     *
     * @return how many were new
     */
    Uni<Integer> write(List<Outcome> outcomes) {
        return outcomes.isEmpty()
                ? Uni.createFrom().item(0)
                : execute(LOCK, keys(outcomes))
                        .chain(() -> insert(outcomes))
                        .call(() -> reward(outcomes));
    }

    /**
     * @return how many were new
     */
    Uni<Integer> orphans(List<Orphan> orphans) {
        return orphans.isEmpty()
                ? Uni.createFrom().item(0)
                : execute(
                                INSERT_ORPHANS,
                                Tuple.tuple()
                                        .addArrayOfUUID(
                                                Columns.column(
                                                        orphans, Orphan::outcomeId, UUID[]::new))
                                        .addArrayOfUUID(
                                                Columns.column(
                                                        orphans, Orphan::decisionId, UUID[]::new))
                                        .addArrayOfString(
                                                Columns.column(
                                                        orphans, Orphan::actionId, String[]::new))
                                        .addArrayOfString(
                                                Columns.column(
                                                        orphans,
                                                        orphan -> orphan.kind().code(),
                                                        String[]::new))
                                        .addArrayOfDouble(
                                                Columns.column(
                                                        orphans, Orphan::value, Double[]::new))
                                        .addArrayOfOffsetDateTime(
                                                Columns.times(orphans, Orphan::at))
                                        .addArrayOfString(
                                                Columns.column(
                                                        orphans, Orphan::source, String[]::new))
                                        .addArrayOfString(
                                                Columns.column(
                                                        orphans,
                                                        orphan -> orphan.why().code(),
                                                        String[]::new))
                                        .addOffsetDateTime(Columns.utc(now)))
                        .map(RowSet::rowCount);
    }

    private Uni<Integer> insert(List<Outcome> outcomes) {
        return execute(
                        INSERT,
                        Tuple.tuple()
                                .addArrayOfUUID(
                                        Columns.column(outcomes, Outcome::outcomeId, UUID[]::new))
                                .addArrayOfUUID(
                                        Columns.column(outcomes, Outcome::decisionId, UUID[]::new))
                                .addArrayOfString(
                                        Columns.column(outcomes, Outcome::actionId, String[]::new))
                                .addArrayOfString(
                                        Columns.column(
                                                outcomes,
                                                outcome -> outcome.kind().code(),
                                                String[]::new))
                                .addArrayOfDouble(
                                        Columns.column(outcomes, Outcome::value, Double[]::new))
                                .addArrayOfOffsetDateTime(Columns.times(outcomes, Outcome::at))
                                .addArrayOfString(
                                        Columns.column(outcomes, Outcome::source, String[]::new))
                                .addArrayOfString(
                                        Columns.column(
                                                outcomes, OutcomeRows::productIds, String[]::new))
                                .addOffsetDateTime(Columns.utc(now)))
                .map(RowSet::rowCount);
    }

    private Uni<Void> reward(List<Outcome> outcomes) {
        return execute(TOGETHER, keys(outcomes))
                .map(OutcomeRows::worth)
                .chain(worth ->
                        execute(
                                REWARD,
                                Tuple.tuple()
                                        .addArrayOfUUID(
                                                Columns.column(
                                                        worth, Worth::decisionId, UUID[]::new))
                                        .addArrayOfString(
                                                Columns.column(
                                                        worth, Worth::actionId, String[]::new))
                                        .addArrayOfDouble(
                                                Columns.column(worth, Worth::reward, Double[]::new))
                                        .addOffsetDateTime(Columns.utc(now))))
                .replaceWithVoid();
    }

    private static List<Worth> worth(RowSet<Row> rows) {
        Map<RewardKey, List<Outcome>> together = new HashMap<>();
        rows.forEach(row ->
                together.computeIfAbsent(RewardKey.of(row), key -> new ArrayList<>())
                        .add(outcome(row)));
        return together.entrySet().stream()
                .map(entry ->
                        new Worth(
                                entry.getKey().decisionId,
                                entry.getKey().actionId,
                                Reward.of(
                                        ChoiceJson.rules(entry.getKey().rules), entry.getValue())))
                .toList();
    }

    static Outcome outcome(Row row) {
        return new Outcome(
                row.getUUID("outcome_id"),
                row.getUUID("decision_id"),
                row.getString("action_id"),
                OutcomeKind.of(row.getString("kind")).orElseThrow(),
                row.getDouble("value"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("source"),
                productIds(row.getString("product_ids")));
    }

    private static @Nullable String productIds(Outcome outcome) {
        return outcome.productIds().isEmpty() ? null : ChoiceJson.text(outcome.productIds());
    }

    private static List<String> productIds(@Nullable String kept) {
        return kept == null ? List.of() : ChoiceJson.productIds(kept);
    }

    private static Tuple keys(List<Outcome> outcomes) {
        return Tuple.tuple()
                .addArrayOfUUID(Columns.column(outcomes, Outcome::decisionId, UUID[]::new))
                .addArrayOfString(Columns.column(outcomes, Outcome::actionId, String[]::new));
    }

    private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters);
    }

    private record RewardKey(UUID decisionId, String actionId, String rules) {
        static RewardKey of(Row row) {
            return new RewardKey(
                    row.getUUID("decision_id"),
                    row.getString("action_id"),
                    row.getString("reward_rules"));
        }
    }

    private record Worth(UUID decisionId, String actionId, double reward) {}
}
