package com.kundresa.recommendation.push.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Looks at steps for operators. */
@ApplicationScoped
public class StepQuery {

    private static final String FIND =
            """
            SELECT step_id, rule_id, customer_id, occasion, action_id, medium, endpoint, decision_id, decided_at,
                   status, stage, code, reason, told_at, attempts,
                   CASE WHEN status = 'due' AND endpoint IS NOT NULL THEN next_attempt_at END AS next_attempt_at,
                   delivered_at, last_answer
            FROM push_step
            WHERE ($1::uuid IS NULL OR customer_id = $1) AND ($2::text IS NULL OR rule_id = $2)
              AND ($3::text IS NULL OR status = $3)
            ORDER BY seq DESC LIMIT $4
            """;

    private final Pool pool;

    StepQuery(Pool pool) {
        this.pool = pool;
    }

    /** The newest first. */
    public Uni<List<StepView>> find(
            @Nullable UUID customerId, @Nullable String rule, @Nullable String status, int most) {
        return pool.preparedQuery(FIND)
                .execute(
                        Tuple.tuple()
                                .addUUID(customerId)
                                .addString(rule)
                                .addString(status)
                                .addInteger(most))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(StepQuery::view)
                                .toList());
    }

    private static StepView view(Row row) {
        return new StepView(
                row.getUUID("step_id"),
                row.getString("rule_id"),
                row.getUUID("customer_id"),
                row.getString("occasion"),
                row.getString("action_id"),
                row.getString("medium"),
                row.getString("endpoint"),
                row.getUUID("decision_id"),
                row.getOffsetDateTime("decided_at").toInstant(),
                row.getString("status"),
                row.getString("stage"),
                row.getString("code"),
                row.getString("reason"),
                instant(row.getOffsetDateTime("told_at")),
                row.getInteger("attempts"),
                instant(row.getOffsetDateTime("next_attempt_at")),
                instant(row.getOffsetDateTime("delivered_at")),
                row.getString("last_answer"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
