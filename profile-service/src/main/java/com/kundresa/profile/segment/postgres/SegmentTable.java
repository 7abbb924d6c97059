package com.kundresa.profile.segment.postgres;

import com.kundresa.profile.segment.Definition;
import com.kundresa.profile.segment.json.RuleReader;
import com.kundresa.profile.segment.json.RuleReading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The definitions. They are read anew by everyone who decides by them, since they are few; what was
 * parsed once is remembered by its text.
 */
@ApplicationScoped
public class SegmentTable {
    private static final Logger LOG = Logger.getLogger(SegmentTable.class);

    private static final String ALL =
            "select name, rule, persona, defined_at from segment order by name";

    private static final String COUNTED =
            """
            select s.name, s.rule, s.persona, s.defined_at,
                   (select count(*) from membership m where m.segment = s.name and m.left_at is null) as members
              from segment s order by s.name
            """;

    private static final String ONE =
            """
            select s.name, s.rule, s.persona, s.defined_at,
                   (select count(*) from membership m where m.segment = s.name and m.left_at is null) as members
              from segment s where s.name = $1
            """;

    /** Nobody defines one segment too many by being quick: the table is locked against others. */
    private static final String PUT =
            """
            insert into segment (name, rule, persona, defined_at)
            select $1, $2, $3, $4
             where exists (select 1 from segment where name = $1) or (select count(*) from segment) < $5
            on conflict (name) do update
               set rule = excluded.rule, persona = excluded.persona, defined_at = excluded.defined_at
            """;

    private static final String LOCK = "lock table segment in share row exclusive mode";

    private static final String REMOVE = "delete from segment where name = $1";

    private static final int MOST_REMEMBERED = 1_000;

    private final Map<String, RuleReading> parsed = new ConcurrentHashMap<>();

    /** All definitions that are understood. */
    public Uni<List<Definition>> definitions(SqlClient sql) {
        return sql.preparedQuery(ALL).execute().map(this::toDefinitions);
    }

    /** All segments, with how many are in each. */
    public Uni<List<StoredSegment>> all(SqlClient sql) {
        return sql.preparedQuery(COUNTED).execute().map(SegmentTable::toSegments);
    }

    /** One segment. */
    public Uni<Optional<StoredSegment>> find(SqlClient sql, String name) {
        return sql.preparedQuery(ONE)
                .execute(Tuple.of(name))
                .map(SegmentTable::toSegments)
                .map(found -> found.stream().findFirst());
    }

    /**
     * Defines a segment anew, or for the first time; part of a transaction.
     *
     * @return false where there are as many as there may be
     */
    public Uni<Boolean> put(
            SqlClient sql, String name, String rule, String persona, Instant now, int most) {
        Tuple columns = Tuple.of(name, rule, persona, now.atOffset(ZoneOffset.UTC), most);
        return sql.query(LOCK)
                .execute()
                .chain(locked -> sql.preparedQuery(PUT).execute(columns))
                .map(rows -> rows.rowCount() > 0);
    }

    /**
     * Takes a definition away; part of a transaction.
     *
     * @return false where there was none
     */
    public Uni<Boolean> remove(SqlClient sql, String name) {
        return sql.preparedQuery(REMOVE).execute(Tuple.of(name)).map(rows -> rows.rowCount() > 0);
    }

    private List<Definition> toDefinitions(RowSet<Row> rows) {
        List<Definition> definitions = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            switch (reading(row.getString(1))) {
                case RuleReading.Understood(var rule) ->
                        definitions.add(new Definition(row.getString(0), rule, row.getString(2)));
                case RuleReading.Refused(String why) ->
                        LOG.errorf("a kept rule is not understood segment=%s", row.getString(0));
            }
        }
        return definitions;
    }

    private RuleReading reading(String rule) {
        if (parsed.size() > MOST_REMEMBERED) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(rule, RuleReader::read);
    }

    private static List<StoredSegment> toSegments(RowSet<Row> rows) {
        List<StoredSegment> segments = new ArrayList<>(rows.rowCount());
        rows.forEach(row ->
                segments.add(
                        new StoredSegment(
                                row.getString(0),
                                row.getString(1),
                                row.getString(2),
                                row.getOffsetDateTime(3).toInstant(),
                                row.getLong(4))));
        return segments;
    }
}
