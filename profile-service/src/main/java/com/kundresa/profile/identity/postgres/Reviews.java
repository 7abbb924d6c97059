package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Trust;
import com.kundresa.profile.identity.TypeRule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The doubtful links that wait for an agent: those that the rules hold back, that no agent has
 * decided about, and whose ends are not one customer by other evidence.
 */
@ApplicationScoped
public class Reviews {
    private static final String WAITING =
            """
            with rule as (select * from unnest($1::text[], $2::text[]) as r (type, trust))
            select l.a, na.type, na.value, na.customer_id, l.b, nb.type, nb.value, nb.customer_id,
                   l.rule, l.verified, l.at, l.id, l.source
              from link l
              join node na on na.node_id = l.a
              join node nb on nb.node_id = l.b
              left join rule ra on ra.type = l.a_type
              left join rule rb on rb.type = l.b_type
              cross join lateral (select array[coalesce(ra.trust, $3), coalesce(rb.trust, $3)]) as t (trusts)
             where ($4 or l.a_type = any($5) or l.b_type = any($5))
               and l.rule <> 'AGENT'
               and na.customer_id <> nb.customer_id
               and ('WAIT' = any(t.trusts) or (not l.verified and 'CLAIMS_WAIT' = any(t.trusts)))
               and (l.verified or 'CLAIMS_REFUSED' <> all(t.trusts))
               and l.a <> all($6) and l.b <> all($6)
               and not exists (select 1 from cut c where c.low = least(l.a, l.b) and c.high = greatest(l.a, l.b))
               and ($8::timestamptz is null
                    or (l.at, l.a, l.b, l.rule, l.verified) > ($8, $9::uuid, $10::uuid, $11::text, $12::boolean))
             order by l.at, l.a, l.b, l.rule, l.verified limit $7
            """;

    private final Pool pool;
    private final Protection protection;

    Reviews(Pool pool, Protection protection) {
        this.pool = pool;
        this.protection = protection;
    }

    /** One end of a doubtful link. */
    public record End(UUID nodeId, String type, String value, UUID customerId) {}

    /**
     * A link that waits.
     *
     * @param evidence id of the interaction
     */
    public record Doubtful(
            End one,
            End other,
            String rule,
            boolean verified,
            Instant at,
            UUID evidence,
            String source) {
        /** Behind this one the next begins. */
        public Place place() {
            return new Place(at, one.nodeId(), other.nodeId(), rule, verified);
        }
    }

    /** A place among all that wait or ever waited; it stays valid whatever is decided. */
    public record Place(Instant at, UUID one, UUID other, String rule, boolean verified) {}

    /**
     * Those that have been waiting longest.
     *
     * @param behind only those behind this place
     */
    public Uni<List<Doubtful>> oldest(Optional<Place> behind, int most) {
        List<String> types = new ArrayList<>();
        List<String> trusts = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        for (Map.Entry<String, TypeRule> rule : protection.rules().entrySet()) {
            types.add(rule.getKey());
            trusts.add(rule.getValue().trust().name());
            if (holdsBack(rule.getValue())) {
                doubtful.add(rule.getKey());
            }
        }
        boolean others = holdsBack(protection.otherwise());
        if (doubtful.isEmpty() && !others) {
            return Uni.createFrom().item(List.of());
        }
        Tuple columns =
                Tuple.tuple()
                        .addValue(types.toArray(String[]::new))
                        .addValue(trusts.toArray(String[]::new))
                        .addValue(protection.otherwise().trust().name())
                        .addValue(others)
                        .addValue(doubtful.toArray(String[]::new))
                        .addValue(protection.blocked().toArray(UUID[]::new))
                        .addValue(most)
                        .addValue(
                                behind.map(place -> place.at().atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .addValue(behind.map(Place::one).orElse(null))
                        .addValue(behind.map(Place::other).orElse(null))
                        .addValue(behind.map(Place::rule).orElse(null))
                        .addValue(behind.map(Place::verified).orElse(null));
        return pool.preparedQuery(WAITING).execute(columns).map(Reviews::toLinks);
    }

    private static boolean holdsBack(TypeRule rule) {
        return rule.trust() == Trust.WAIT || rule.trust() == Trust.CLAIMS_WAIT;
    }

    private static List<Doubtful> toLinks(RowSet<Row> rows) {
        List<Doubtful> links = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            links.add(
                    new Doubtful(
                            end(row, 0),
                            end(row, 4),
                            row.getString(8),
                            row.getBoolean(9),
                            row.getOffsetDateTime(10).toInstant(),
                            row.getUUID(11),
                            row.getString(12)));
        }
        return links;
    }

    private static End end(Row row, int from) {
        return new End(
                row.getUUID(from),
                row.getString(from + 1),
                row.getString(from + 2),
                row.getUUID(from + 3));
    }
}
