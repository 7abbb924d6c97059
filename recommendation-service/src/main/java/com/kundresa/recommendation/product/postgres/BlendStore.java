package com.kundresa.recommendation.product.postgres;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.product.json.BlendJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The blends in PostgreSQL: every version there was after the one that the program ships with. The
 * newest is the one that is used; going back makes a new version of earlier weights.
 */
@ApplicationScoped
public class BlendStore {

    private static final String LIST = "SELECT * FROM blend ORDER BY version DESC LIMIT $1";
    private static final String AT = "SELECT * FROM blend WHERE version = $1";
    private static final String INSERT =
            """
            INSERT INTO blend (version, made_at, learned_until, weights, findings) VALUES ($1, $2, $3, $4, $5)
            """;
    private static final String RESTORE =
            """
            INSERT INTO blend (version, made_at, learned_until, restored_from, weights)
            SELECT coalesce(max(version), 0) + 1, $2, $2, $1, $3 FROM blend RETURNING *
            """;
    private static final KeptBlend SHIPPED =
            new KeptBlend(Blend.SHIPPED, null, Instant.EPOCH, null, null);

    private final Pool pool;

    BlendStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * One version.
     *
     * @param madeAt null for what the program ships with
     * @param learnedUntil what became final later was not learned from yet
     * @param restoredFrom the version whose weights it has, where somebody went back to them
     * @param findings why it was made, JSON; null where it was not learned
     */
    public record KeptBlend(
            Blend blend,
            @Nullable Instant madeAt,
            Instant learnedUntil,
            @Nullable Long restoredFrom,
            @Nullable String findings) {}

    /** What is used: the newest version, or what the program ships with. */
    public Uni<KeptBlend> newest() {
        return select(LIST, 1).map(rows -> first(rows).orElse(SHIPPED));
    }

    /** The newest versions, newest first, and last what the program ships with. */
    public Uni<List<KeptBlend>> list(int most) {
        return select(LIST, most - 1)
                .map(rows ->
                        Stream.concat(rows.stream().map(BlendStore::kept), Stream.of(SHIPPED))
                                .toList());
    }

    /** Keeps a version; fails where that version is there already. */
    public Uni<Void> insert(Blend blend, Instant madeAt, Instant learnedUntil, String findings) {
        return pool.preparedQuery(INSERT)
                .execute(
                        Tuple.of(
                                blend.version(),
                                utc(madeAt),
                                utc(learnedUntil),
                                BlendJson.weights(blend),
                                findings))
                .replaceWithVoid();
    }

    /**
     * A new version with the weights of an earlier one; what is learned next is learned from what
     * becomes final from now on. Empty where there never was such a version; fails where another
     * version is made at the same moment.
     */
    public Uni<Optional<KeptBlend>> restore(long version, Instant now) {
        return at(version)
                .chain(found ->
                        found.map(earlier -> restore(earlier, now).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<KeptBlend> restore(Blend earlier, Instant now) {
        return pool.preparedQuery(RESTORE)
                .execute(Tuple.of(earlier.version(), utc(now), BlendJson.weights(earlier)))
                .map(rows -> kept(rows.iterator().next()));
    }

    private Uni<Optional<Blend>> at(long version) {
        return version == Blend.SHIPPED.version()
                ? Uni.createFrom().item(Optional.of(Blend.SHIPPED))
                : select(AT, version).map(rows -> first(rows).map(KeptBlend::blend));
    }

    private Uni<RowSet<Row>> select(String query, Object parameter) {
        return pool.preparedQuery(query).execute(Tuple.of(parameter));
    }

    private static Optional<KeptBlend> first(RowSet<Row> rows) {
        RowIterator<Row> found = rows.iterator();
        return found.hasNext() ? Optional.of(kept(found.next())) : Optional.empty();
    }

    private static KeptBlend kept(Row row) {
        return new KeptBlend(
                BlendJson.blend(row.getLong("version"), row.getString("weights")),
                row.getOffsetDateTime("made_at").toInstant(),
                row.getOffsetDateTime("learned_until").toInstant(),
                row.getLong("restored_from"),
                row.getString("findings"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
