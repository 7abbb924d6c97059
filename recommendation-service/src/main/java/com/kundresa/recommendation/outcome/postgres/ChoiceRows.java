package com.kundresa.recommendation.outcome.postgres;

import com.kundresa.recommendation.outcome.Choice;
import com.kundresa.recommendation.outcome.json.ChoiceJson;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

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
                .addArrayOfUUID(Columns.column(choices, Choice::decisionId, UUID[]::new))
                .addArrayOfString(Columns.column(choices, Choice::actionId, String[]::new))
                .addArrayOfInteger(Columns.column(choices, Choice::rank, Integer[]::new))
                .addArrayOfDouble(Columns.column(choices, Choice::probability, Double[]::new))
                .addArrayOfOffsetDateTime(Columns.times(choices, Choice::decidedAt))
                .addArrayOfOffsetDateTime(Columns.times(choices, Choice::until))
                .addArrayOfString(Columns.column(choices, Choice::placement, String[]::new))
                .addArrayOfUUID(Columns.column(choices, Choice::customerId, UUID[]::new))
                .addArrayOfUUID(Columns.column(choices, Choice::anchor, UUID[]::new))
                .addArrayOfUUID(Columns.column(choices, Choice::nodeId, UUID[]::new))
                .addArrayOfString(Columns.column(choices, Choice::arm, String[]::new))
                .addArrayOfLong(Columns.column(choices, Choice::modelVersion, Long[]::new))
                .addArrayOfString(Columns.column(choices, Choice::policy, String[]::new))
                .addArrayOfBoolean(Columns.column(choices, Choice::activated, Boolean[]::new))
                .addArrayOfString(
                        Columns.column(
                                choices, choice -> ChoiceJson.text(choice.shown()), String[]::new))
                .addArrayOfString(
                        Columns.column(
                                choices, choice -> ChoiceJson.text(choice.rules()), String[]::new));
    }
}
