package com.kundresa.recommendation.outcome.postgres;

import com.kundresa.recommendation.outcome.Choice;
import com.kundresa.recommendation.outcome.json.ChoiceJson;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How choices are inserted, as one part of the statement that inserts their decisions. */
public final class ChoiceRows {

    /** Takes the columns from parameter 8 on. */
    public static final String INSERT =
            """
            INSERT INTO choice (decision_id, action_id, rank, probability, decided_at, until, placement, customer_id,
                                anchor, node_id, arm, model_version, policy, activated, shown, reward_rules)
            SELECT * FROM unnest($8::uuid[], $9::text[], $10::int[], $11::float8[], $12::timestamptz[],
                                 $13::timestamptz[], $14::text[], $15::uuid[], $16::uuid[], $17::uuid[], $18::text[],
                                 $19::bigint[], $20::text[], $21::boolean[], $22::text[], $23::text[])
            ON CONFLICT DO NOTHING
            """;

    private ChoiceRows() {}

    /** Adds the columns of these choices to the parameters. */
    public static Tuple addTo(Tuple parameters, List<Choice> choices) {
        return parameters
                .addArrayOfUUID(column(choices, Choice::decisionId, UUID[]::new))
                .addArrayOfString(column(choices, Choice::actionId, String[]::new))
                .addArrayOfInteger(column(choices, Choice::rank, Integer[]::new))
                .addArrayOfDouble(column(choices, Choice::probability, Double[]::new))
                .addArrayOfOffsetDateTime(
                        column(choices, choice -> utc(choice.decidedAt()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        column(choices, choice -> utc(choice.until()), OffsetDateTime[]::new))
                .addArrayOfString(
                        column(choices, choice -> choice.placement().code(), String[]::new))
                .addArrayOfUUID(column(choices, Choice::customerId, UUID[]::new))
                .addArrayOfUUID(column(choices, Choice::anchor, UUID[]::new))
                .addArrayOfUUID(column(choices, Choice::nodeId, UUID[]::new))
                .addArrayOfString(column(choices, Choice::arm, String[]::new))
                .addArrayOfLong(column(choices, Choice::modelVersion, Long[]::new))
                .addArrayOfString(column(choices, Choice::policy, String[]::new))
                .addArrayOfBoolean(column(choices, Choice::activated, Boolean[]::new))
                .addArrayOfString(
                        column(choices, choice -> ChoiceJson.text(choice.shown()), String[]::new))
                .addArrayOfString(
                        column(choices, choice -> ChoiceJson.text(choice.rules()), String[]::new));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> T[] column(
            List<Choice> choices, Function<Choice, @Nullable T> value, IntFunction<T[]> array) {
        return choices.stream().map(value).toArray(array);
    }
}
