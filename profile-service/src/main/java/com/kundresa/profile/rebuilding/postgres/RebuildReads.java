package com.kundresa.profile.rebuilding.postgres;

import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.packed.FragmentBytes;
import com.kundresa.profile.history.mongo.InteractionHistory;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.TombstoneTable;
import com.kundresa.profile.rebuilding.StoredCircles;
import com.kundresa.profile.recording.Batch;
import com.kundresa.profile.recording.Delivery;
import com.kundresa.profile.recording.Heard;
import com.kundresa.profile.recording.Remaining;
import com.kundresa.profile.touch.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a rebuild derives from, by the inbox: the history itself is only read by id. */
@ApplicationScoped
public class RebuildReads {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Delivery.Place NOWHERE = new Delivery.Place("", 0, 0);
    private static final byte[] NO_KEY = {};

    private static final String INBOX =
            "select interaction_id from inbox where interaction_id > $1 order by interaction_id limit $2";

    private static final String OF_NODES =
            "select interaction_id from inbox where node_id = any($1)";

    private static final String CIRCLES =
            "select circle from node where circle > $1 and node_id = circle order by circle limit $2";

    private static final String FRAGMENTS =
            "select node_id, body from fragment where node_id = any($1)";

    private static final String CUSTOMERS =
            "select customer_id, version, state, merged, redirect_to from customer where customer_id = any($1)";

    private final InteractionHistory history;
    private final TombstoneTable tombstones;

    RebuildReads(InteractionHistory history, TombstoneTable tombstones) {
        this.history = history;
        this.tombstones = tombstones;
    }

    /**
     * Some interactions.
     *
     * @param heard what the history has of them, without what was erased
     * @param notKept how many the history does not have
     */
    record Interactions(List<UUID> ids, List<Heard> heard, long notKept) {}

    /** The next interactions behind an id, in the order of their ids. */
    Uni<Interactions> interactions(SqlClient sql, @Nullable UUID behind, int most) {
        return sql.preparedQuery(INBOX)
                .execute(Tuple.of(behind == null ? FIRST : behind, most))
                .map(RebuildReads::ids)
                .chain(ids -> read(sql, ids));
    }

    /** The next circles behind one, in the order of their ids. */
    Uni<List<UUID>> circles(SqlClient sql, @Nullable UUID behind, int most) {
        return sql.preparedQuery(CIRCLES)
                .execute(Tuple.of(behind == null ? FIRST : behind, most))
                .map(RebuildReads::ids);
    }

    /** All that lies there of circles that are locked. */
    Uni<StoredCircles> circles(SqlConnection sql, Evidences evidences) {
        Tuple nodes = Tuple.of(evidences.nodes().keySet().toArray(UUID[]::new));
        return Uni.combine()
                .all()
                .unis(
                        sql.preparedQuery(OF_NODES).execute(nodes).map(RebuildReads::ids),
                        sql.preparedQuery(FRAGMENTS).execute(nodes).map(RebuildReads::fragments),
                        sql.preparedQuery(CUSTOMERS).execute(nodes).map(RebuildReads::customers))
                .asTuple()
                .chain(found ->
                        read(sql, found.getItem1())
                                .map(read ->
                                        new StoredCircles(
                                                evidences,
                                                read.heard(),
                                                read.notKept(),
                                                found.getItem2(),
                                                found.getItem3())));
    }

    private Uni<Interactions> read(SqlClient sql, List<UUID> ids) {
        return history.read(ids)
                .map(RebuildReads::heard)
                .chain(heard ->
                        tombstones
                                .among(sql, nodes(heard))
                                .map(erased -> interactions(ids, heard, erased)));
    }

    private static Interactions interactions(List<UUID> ids, List<Heard> heard, Tombstones erased) {
        List<Heard> left =
                heard.stream()
                        .flatMap(one ->
                                Remaining.of(one, erased)
                                        .map(Remaining::heard)
                                        .orElse(Optional.of(one))
                                        .stream())
                        .toList();
        return new Interactions(ids, left, (long) ids.size() - heard.size());
    }

    private static Set<UUID> nodes(List<Heard> heard) {
        return heard.stream()
                .flatMap(one -> one.touch().identifiers().stream())
                .map(Identifier::nodeId)
                .collect(Collectors.toSet());
    }

    /** What was recorded once can be read again. */
    private static List<Heard> heard(Map<UUID, byte[]> bodies) {
        return Batch.read(
                        bodies.values().stream()
                                .map(body ->
                                        new Delivery(
                                                NOWHERE, NO_KEY, body, Delivery.Headers.NONE, 0))
                                .toList())
                .heard();
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static Map<UUID, Fragment> fragments(RowSet<Row> rows) {
        Map<UUID, Fragment> fragments = new HashMap<>();
        rows.forEach(row ->
                readable(row.getBuffer(1))
                        .ifPresent(fragment -> fragments.put(row.getUUID(0), fragment)));
        return fragments;
    }

    private static Map<UUID, StoredCircles.Row> customers(RowSet<Row> rows) {
        Map<UUID, StoredCircles.Row> customers = new HashMap<>();
        for (Row row : rows) {
            Buffer state = row.getBuffer(2);
            customers.put(
                    row.getUUID(0),
                    new StoredCircles.Row(
                            row.getUUID(0),
                            row.getLong(1),
                            state == null ? null : state.getBytes(),
                            readable(row.getBuffer(3)).orElse(null),
                            row.getUUID(4)));
        }
        return customers;
    }

    /** A fragment of another version, or a broken one, is derived anew. */
    private static Optional<Fragment> readable(@Nullable Buffer bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FragmentBytes.read(bytes.getBytes()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
