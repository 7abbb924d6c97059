package com.kundresa.recommendation.bandit.postgres;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.json.ModelJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The models in PostgreSQL: every version there was, so that decisions can be computed again. */
@ApplicationScoped
public class ModelStore {

    private static final String NEWEST = "SELECT coalesce(max(version), 0) AS version FROM model";
    private static final String AT = "SELECT definition FROM model WHERE version = $1";
    private static final String INSERT =
            """
            INSERT INTO model (version, fitted_at, feature_set, observations, actions, definition)
            VALUES ($1, $2, $3, $4, $5, $6)
            """;
    private static final String LIST =
            """
            SELECT version, fitted_at, feature_set, observations, actions FROM model ORDER BY version DESC LIMIT $1
            """;

    private final Pool pool;

    ModelStore(Pool pool) {
        this.pool = pool;
    }

    /** The number of the newest version, 0 before anything was learned. */
    public Uni<Long> newest() {
        return pool.query(NEWEST).execute().map(rows -> rows.iterator().next().getLong("version"));
    }

    /** A version as it was; version 0 knows nothing. Empty where there never was one. */
    public Uni<Optional<Model>> at(long version) {
        return version == 0
                ? Uni.createFrom().item(Optional.of(Model.NOTHING))
                : pool.preparedQuery(AT).execute(Tuple.of(version)).map(ModelStore::model);
    }

    /**
     * Keeps a version; fails where that version is there already.
     *
     * @param actions what was learned of each action, JSON
     */
    public Uni<Void> insert(Model model, Instant fittedAt, String actions) {
        return pool.preparedQuery(INSERT)
                .execute(
                        Tuple.tuple()
                                .addLong(model.version())
                                .addOffsetDateTime(fittedAt.atOffset(ZoneOffset.UTC))
                                .addString(model.features().name())
                                .addLong(model.observations())
                                .addString(actions)
                                .addValue(Buffer.buffer(ModelJson.bytes(model))))
                .replaceWithVoid();
    }

    /** The newest versions, newest first. */
    public Uni<List<KeptModel>> list(int most) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(most))
                .map(rows -> rows.stream().map(ModelStore::kept).toList());
    }

    private static Optional<Model> model(RowSet<Row> rows) {
        RowIterator<Row> found = rows.iterator();
        return found.hasNext()
                ? Optional.of(ModelJson.model(found.next().getBuffer("definition").getBytes()))
                : Optional.empty();
    }

    private static KeptModel kept(Row row) {
        return new KeptModel(
                row.getLong("version"),
                row.getOffsetDateTime("fitted_at").toInstant(),
                row.getString("feature_set"),
                row.getLong("observations"),
                row.getString("actions"));
    }

    /**
     * A version without its weights.
     *
     * @param actions what was learned of each action, JSON
     */
    public record KeptModel(
            long version, Instant fittedAt, String featureSet, long observations, String actions) {}
}
