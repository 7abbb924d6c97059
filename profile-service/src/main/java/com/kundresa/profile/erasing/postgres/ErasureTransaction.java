package com.kundresa.profile.erasing.postgres;

import com.kundresa.profile.announcing.CustomerChanged;
import com.kundresa.profile.announcing.News;
import com.kundresa.profile.correcting.postgres.DecisionTable;
import com.kundresa.profile.correcting.postgres.Regrouping;
import com.kundresa.profile.customer.redis.CacheEntry;
import com.kundresa.profile.erasing.Receipt;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.identity.postgres.StoredNode;
import com.kundresa.profile.identity.postgres.TombstoneTable;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.recording.postgres.CirclesMoved;
import com.kundresa.profile.touch.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases a customer from PostgreSQL in one transaction, under the lock that batches take too: what
 * comes later finds the tombstones. Whoever evidence tied to the erased is who he would be without.
 */
@ApplicationScoped
public class ErasureTransaction {
    private final Pool pool;
    private final IdentityTables identities;
    private final TombstoneTable tombstones;
    private final ErasureTables erasures;
    private final DecisionTable decisions;
    private final Regrouping regrouping;
    private final Protection protection;
    private final Clock clock;

    ErasureTransaction(
            Pool pool,
            IdentityTables identities,
            TombstoneTable tombstones,
            ErasureTables erasures,
            DecisionTable decisions,
            Regrouping regrouping,
            Protection protection,
            Clock clock) {
        this.pool = pool;
        this.identities = identities;
        this.tombstones = tombstones;
        this.erasures = erasures;
        this.decisions = decisions;
        this.regrouping = regrouping;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * What was done, and what there is to tell.
     *
     * @param decisionsGone decisions that were about the erased alone
     * @param decisionsLeft decisions that were about others too, without the erased
     */
    public record Erased(
            Receipt receipt,
            long version,
            News news,
            ErasureTables.Unfinished unfinished,
            List<UUID> decisionsGone,
            List<Decision> decisionsLeft) {}

    /** Erases the customer of this node; nothing where none is known. */
    public Uni<Optional<Erased>> erase(UUID nodeId, String by, String reason) {
        return pool.withTransaction(sql ->
                        identities
                                .lockAndLoad(sql, List.of(nodeId))
                                .invoke(ErasureTransaction::mustBeGuarded)
                                .chain(stored -> erase(sql, stored, nodeId, by, reason)))
                .onFailure(CirclesMoved.class)
                .retry()
                .indefinitely();
    }

    private static void mustBeGuarded(Evidences stored) {
        if (!stored.isGuarded(stored.nodes().keySet())) {
            throw new CirclesMoved();
        }
    }

    private Uni<Optional<Erased>> erase(
            SqlConnection sql, Evidences stored, UUID nodeId, String by, String reason) {
        Optional<Group> customer = stored.partition(protection).groupOf(nodeId);
        if (customer.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Set<UUID> nodes = new HashSet<>();
        customer.get().nodes().forEach(node -> nodes.add(node.id()));
        WhoIsWho rest = withoutThem(stored, nodes);
        return regrouping
                .plan(sql, rest)
                .chain(plan -> write(sql, stored, nodes, plan, by, reason))
                .map(Optional::of);
    }

    private WhoIsWho withoutThem(Evidences stored, Set<UUID> gone) {
        Map<UUID, StoredNode> nodes = new HashMap<>(stored.nodes());
        nodes.keySet().removeAll(gone);
        List<Link> links =
                stored.links().stream()
                        .filter(link -> !gone.contains(link.a()) && !gone.contains(link.b()))
                        .toList();
        List<Cut> cuts =
                stored.cuts().stream()
                        .filter(cut ->
                                !gone.contains(cut.pair().low())
                                        && !gone.contains(cut.pair().high()))
                        .toList();
        return WhoIsWho.reconsider(
                new Evidences(stored.locked(), nodes, links, cuts),
                List.of(),
                renamed(nodes.values(), gone),
                protection);
    }

    /** A circle that is named after an erased node is named after another one. */
    private static Map<UUID, UUID> renamed(Collection<StoredNode> left, Set<UUID> gone) {
        Map<UUID, UUID> names = new HashMap<>();
        for (StoredNode node : left) {
            if (gone.contains(node.circle())) {
                names.merge(
                        node.circle(),
                        node.id(),
                        (one, other) -> Ids.compare(one, other) <= 0 ? one : other);
            }
        }
        return names;
    }

    private Uni<Erased> write(
            SqlConnection sql,
            Evidences stored,
            Set<UUID> nodes,
            Regrouping.Plan plan,
            String by,
            String reason) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<UUID> others = new HashSet<>(stored.nodes().keySet());
        others.removeAll(nodes);
        return decisions
                .about(sql, nodes)
                .chain(about ->
                        erasures.forget(sql, nodes, others, plan.version())
                                .call(() -> tombstones.put(sql, nodes, at, plan.version()))
                                .call(() ->
                                        forgetDecisions(sql, about, nodes, stored.nodes().keySet()))
                                .chain(removed ->
                                        regrouping
                                                .write(sql, plan, nodes)
                                                .chain(news ->
                                                        record(
                                                                sql,
                                                                nodes,
                                                                removed,
                                                                about,
                                                                plan.version(),
                                                                news,
                                                                at,
                                                                by,
                                                                reason))));
    }

    private Uni<Erased> record(
            SqlConnection sql,
            Set<UUID> nodes,
            ErasureTables.Removed removed,
            List<Decision> about,
            long version,
            News news,
            Instant at,
            String by,
            String reason) {
        Receipt receipt =
                new Receipt(
                        Ids.named("erasure", version + " " + at),
                        at,
                        by,
                        nodes.size(),
                        removed.interactions().size());
        return erasures.add(sql, receipt, reason, nodes, removed)
                .replaceWith(() ->
                        new Erased(
                                receipt,
                                version,
                                news.and(tombstones(nodes, removed.customers(), version)),
                                new ErasureTables.Unfinished(
                                        receipt.erasureId(),
                                        List.copyOf(nodes),
                                        removed.interactions(),
                                        removed.mentioning()),
                                gone(about, nodes),
                                left(about, nodes)));
    }

    private Uni<Void> forgetDecisions(
            SqlConnection sql, List<Decision> about, Set<UUID> nodes, Set<UUID> circle) {
        Uni<Void> done =
                decisions
                        .forgetAnswers(sql, circle)
                        .chain(() -> decisions.remove(sql, gone(about, nodes)));
        for (Decision decision : left(about, nodes)) {
            done = done.chain(() -> decisions.rewrite(sql, decision));
        }
        return done;
    }

    private static List<UUID> gone(List<Decision> about, Set<UUID> nodes) {
        return about.stream()
                .filter(decision -> decision.without(nodes).isEmpty())
                .map(Decision::id)
                .toList();
    }

    private static List<Decision> left(List<Decision> about, Set<UUID> nodes) {
        return about.stream()
                .map(decision -> decision.without(nodes))
                .flatMap(Optional::stream)
                .toList();
    }

    private static News tombstones(Set<UUID> nodes, List<UUID> customers, long version) {
        List<CustomerChanged> changes = new ArrayList<>();
        customers.forEach(id -> changes.add(new CustomerChanged.Erased(id, version)));
        List<CacheEntry.Alias> none = List.of();
        return new News(
                changes,
                none,
                nodes.stream().map(node -> new CacheEntry.Forgotten(node, version)).toList());
    }
}
