package com.kundresa.profile.rebuilding.postgres;

import com.kundresa.profile.correcting.postgres.DecisionTable;
import com.kundresa.profile.history.mongo.DecisionHistory;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Standing;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.identity.json.DecisionJson;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.identity.postgres.TombstoneTable;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.recording.postgres.CirclesMoved;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What agents decided, laid down again. First the history puts back the decisions that the table
 * has lost, then the cuts and links that follow from all of them are put where they are missing,
 * and those that were withdrawn taken away.
 */
@ApplicationScoped
public class RecalledDecisions {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int READ_AT_ONCE = 200;

    private final DecisionHistory history;
    private final DecisionTable decisions;
    private final IdentityTables identities;
    private final TombstoneTable tombstones;
    private final Protection protection;

    RecalledDecisions(
            DecisionHistory history,
            DecisionTable decisions,
            IdentityTables identities,
            TombstoneTable tombstones,
            Protection protection) {
        this.history = history;
        this.decisions = decisions;
        this.identities = identities;
        this.tombstones = tombstones;
        this.protection = protection;
    }

    /**
     * Some decisions.
     *
     * @param last id of the last one; null where there was none
     * @param who is who with them; nothing where there was none
     */
    record Recalled(@Nullable UUID last, int count, Optional<WhoIsWho> who) {
        static final Recalled NOTHING = new Recalled(null, 0, Optional.empty());
    }

    /** Lays down the next ones behind an id; before the first, the history is read. */
    Uni<Recalled> next(SqlConnection sql, @Nullable UUID behind, int most) {
        Uni<Void> read = behind == null ? recall(sql) : Uni.createFrom().voidItem();
        return read.chain(() -> decisions.page(sql, behind == null ? FIRST : behind, most))
                .chain(some ->
                        some.isEmpty()
                                ? Uni.createFrom().item(Recalled.NOTHING)
                                : layDown(sql, some)
                                        .map(who ->
                                                new Recalled(
                                                        some.getLast().id(),
                                                        some.size(),
                                                        Optional.of(who))));
    }

    private Uni<Void> recall(SqlConnection sql) {
        return history.all()
                .map(DecisionJson::read)
                .group()
                .intoLists()
                .of(READ_AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> restore(sql, some))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> restore(SqlConnection sql, List<Decision> some) {
        return tombstones
                .among(sql, nodes(some))
                .map(erased -> remaining(some, erased))
                .chain(left -> decisions.restore(sql, left));
    }

    private static List<Decision> remaining(List<Decision> some, Tombstones erased) {
        return some.stream().map(erased::remains).flatMap(Optional::stream).toList();
    }

    private Uni<WhoIsWho> layDown(SqlConnection sql, List<Decision> some) {
        return identities
                .lockAndLoad(sql, nodes(some))
                .map(RecalledDecisions::guarded)
                .chain(stored ->
                        decisions
                                .about(sql, concerned(stored, some))
                                .call(about -> dropWithdrawn(sql, about))
                                .map(Standing::of)
                                .call(standing -> keepCuts(sql, stored, standing))
                                .map(standing ->
                                        WhoIsWho.reconsider(stored, standing, protection)));
    }

    private Uni<Void> dropWithdrawn(SqlConnection sql, List<Decision> about) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Decision decision : about) {
            if (decision instanceof Decision.Withdrawn withdrawal) {
                done = done.chain(() -> identities.drop(sql, withdrawal.decision()));
            }
        }
        return done;
    }

    private Uni<Void> keepCuts(SqlConnection sql, Evidences stored, Standing standing) {
        List<Cut> missing = new ArrayList<>(standing.cuts());
        missing.removeAll(stored.cuts());
        return identities.keepCuts(sql, missing);
    }

    private static Evidences guarded(Evidences stored) {
        if (!stored.isGuarded(stored.nodes().keySet())) {
            throw new CirclesMoved();
        }
        return stored;
    }

    private static Set<UUID> concerned(Evidences stored, List<Decision> some) {
        Set<UUID> all = nodes(some);
        all.addAll(stored.nodes().keySet());
        return all;
    }

    private static Set<UUID> nodes(Collection<Decision> some) {
        Set<UUID> nodes = new HashSet<>();
        some.forEach(decision -> nodes.addAll(decision.nodes()));
        return nodes;
    }
}
