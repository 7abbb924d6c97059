package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.push.Reason;
import com.kundresa.recommendation.push.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Puts a step into the outbox inside the caller's transaction. */
final class StepRows {

    private static final String INSERT =
            """
            INSERT INTO push_step (step_id, rule_id, customer_id, anchor, occasion, action_id, medium, endpoint,
                                   decision_id, decided_at, status, stage, code, reason, message, next_attempt_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $10)
            ON CONFLICT (step_id) DO NOTHING
            """;

    private StepRows() {}

    /** Whether it was not there yet. */
    static Uni<Boolean> insert(SqlConnection sql, Step step) {
        OffsetDateTime at = step.decidedAt().atOffset(ZoneOffset.UTC);
        Reason reason = reason(step.fate());
        return sql.preparedQuery(INSERT)
                .execute(
                        Tuple.tuple()
                                .addUUID(step.stepId())
                                .addString(step.ruleId())
                                .addUUID(step.customerId())
                                .addUUID(step.anchor())
                                .addString(step.occasion())
                                .addString(step.actionId())
                                .addString(step.channel().medium().code())
                                .addString(step.channel().endpoint())
                                .addUUID(step.decisionId())
                                .addOffsetDateTime(at)
                                .addString(status(step.fate()))
                                .addString(reason == null ? null : reason.stage())
                                .addString(reason == null ? null : reason.code())
                                .addString(reason == null ? null : reason.text())
                                .addString(message(step.fate())))
                .map(rows -> rows.rowCount() == 1);
    }

    private static String status(Step.Fate fate) {
        return switch (fate) {
            case Step.Fate.Offered offered -> "due";
            case Step.Fate.Withheld withheld -> "withheld";
            case Step.Fate.Barred barred -> "barred";
        };
    }

    private static @Nullable Reason reason(Step.Fate fate) {
        return switch (fate) {
            case Step.Fate.Offered offered -> null;
            case Step.Fate.Withheld(Reason why) -> why;
            case Step.Fate.Barred(Reason why) -> why;
        };
    }

    private static @Nullable String message(Step.Fate fate) {
        return fate instanceof Step.Fate.Offered(String message) ? message : null;
    }
}
