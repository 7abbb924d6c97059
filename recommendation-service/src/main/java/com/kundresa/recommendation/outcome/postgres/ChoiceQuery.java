package com.kundresa.recommendation.outcome.postgres;

import com.kundresa.recommendation.outcome.Choice;
import com.kundresa.recommendation.outcome.Signal;
import com.kundresa.recommendation.outcome.Waiting;
import com.kundresa.recommendation.outcome.json.ChoiceJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads choices, those of many customers in one query. */
final class ChoiceQuery {

    /** Of one id, the newest; whoever has more of them open is no person. */
    private static final int MOST_PER_ID = 300;

    private static final String COLUMNS =
            " decision_id, action_id, rank, probability, decided_at, until, placement, customer_id,"
                    + " anchor, node_id, arm, model_version, policy, activated, shown, reward_rules ";
    private static final String OF_PEOPLE =
            """
            WITH person AS (
              SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS p(id, first, last))
            """
                    + by("anchor", "true")
                    + " UNION "
                    + by("node_id", "node_id <> anchor")
                    + " UNION "
                    + by("customer_id", "customer_id <> anchor")
                    + " UNION SELECT "
                    + COLUMNS
                    + " FROM choice WHERE decision_id = ANY($4::uuid[])";
    private static final String OF_DECISION =
            "SELECT "
                    + COLUMNS
                    + " FROM choice WHERE decision_id = $1 ORDER BY action_id FOR UPDATE";

    private ChoiceQuery() {}

    /**
     * All choices that these signals may follow from.
     *
     * @param people signal to all ids of the customer who did it
     */
    static Uni<List<Choice>> behind(
            SqlConnection connection, List<Waiting> waiting, Map<UUID, Set<UUID>> people) {
        List<Span> spans = spans(waiting, people);
        UUID[] named =
                waiting.stream()
                        .map(one -> one.signal().naming())
                        .filter(Objects::nonNull)
                        .map(Signal.Naming::decisionId)
                        .distinct()
                        .toArray(UUID[]::new);
        return connection
                .preparedQuery(OF_PEOPLE)
                .execute(
                        Tuple.tuple()
                                .addArrayOfUUID(Columns.column(spans, Span::id, UUID[]::new))
                                .addArrayOfOffsetDateTime(Columns.times(spans, Span::first))
                                .addArrayOfOffsetDateTime(Columns.times(spans, Span::last))
                                .addArrayOfUUID(named))
                .map(rows -> rows.stream().map(ChoiceQuery::choice).toList());
    }

    /** The choices of one decision, locked in the order in which all who lock them do. */
    static Uni<List<Choice>> of(SqlConnection connection, UUID decisionId) {
        return connection
                .preparedQuery(OF_DECISION)
                .execute(Tuple.of(decisionId))
                .map(rows -> rows.stream().map(ChoiceQuery::choice).toList());
    }

    private static String by(String column, String condition) {
        return "SELECT c.* FROM person p CROSS JOIN LATERAL (SELECT"
                + COLUMNS
                + "FROM choice WHERE "
                + column
                + " = p.id AND "
                + condition
                + " AND decided_at <= p.last + interval '2 seconds' AND until > p.first"
                + " ORDER BY decided_at DESC LIMIT "
                + MOST_PER_ID
                + ") c";
    }

    private static List<Span> spans(List<Waiting> waiting, Map<UUID, Set<UUID>> people) {
        Map<UUID, Span> spans = new HashMap<>();
        for (Waiting one : waiting) {
            Instant at = one.signal().at();
            people.getOrDefault(one.signal().interactionId(), Set.of())
                    .forEach(id -> spans.merge(id, new Span(id, at, at), Span::and));
        }
        return List.copyOf(spans.values());
    }

    private static Choice choice(Row row) {
        return new Choice(
                row.getUUID("decision_id"),
                row.getString("action_id"),
                row.getInteger("rank"),
                row.getDouble("probability"),
                row.getOffsetDateTime("decided_at").toInstant(),
                row.getOffsetDateTime("until").toInstant(),
                row.getString("placement"),
                row.getUUID("customer_id"),
                row.getUUID("anchor"),
                row.getUUID("node_id"),
                row.getString("arm"),
                row.getLong("model_version"),
                row.getString("policy"),
                row.getBoolean("activated"),
                ChoiceJson.shown(row.getString("shown")),
                ChoiceJson.rules(row.getString("reward_rules")));
    }

    /** When somebody did something, from the first to the last time. */
    private record Span(UUID id, Instant first, Instant last) {
        Span and(Span other) {
            return new Span(
                    id,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }
}
