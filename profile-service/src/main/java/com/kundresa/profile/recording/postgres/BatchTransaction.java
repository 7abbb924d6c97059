package com.kundresa.profile.recording.postgres;

import com.kundresa.profile.announcing.postgres.Outbox;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.postgres.CustomerTables;
import com.kundresa.profile.customer.postgres.Known;
import com.kundresa.profile.customer.postgres.SearchWords;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.identity.postgres.TombstoneTable;
import com.kundresa.profile.recording.Committed;
import com.kundresa.profile.recording.Heard;
import com.kundresa.profile.recording.RecordingConfig;
import com.kundresa.profile.recording.Remaining;
import com.kundresa.profile.recording.Undecidable;
import com.kundresa.profile.recording.WhatIsKnown;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.recording.WordsOf;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.postgres.MembershipTables;
import com.kundresa.profile.touch.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The one transaction that makes a batch count once. Locks are taken in one order everywhere:
 * partitions, inbox rows, circles, each by ascending id; so no two transactions wait for each other
 * in a circle. What was decided rests on what was read under these locks; where a circle turns out
 * to have become part of another one before it was locked, all begins anew.
 */
@ApplicationScoped
public class BatchTransaction {
    private final Pool pool;
    private final Inbox inbox;
    private final IdentityTables identities;
    private final CustomerTables customers;
    private final MembershipTables segments;
    private final TombstoneTable tombstones;
    private final SearchWords words;
    private final Outbox outbox;
    private final RecordingConfig config;
    private final Protection protection;
    private final StateRules rules;
    private final Clock clock;

    BatchTransaction(
            Pool pool,
            Inbox inbox,
            IdentityTables identities,
            CustomerTables customers,
            MembershipTables segments,
            TombstoneTable tombstones,
            SearchWords words,
            Outbox outbox,
            RecordingConfig config,
            Protection protection,
            StateRules rules,
            Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.identities = identities;
        this.customers = customers;
        this.segments = segments;
        this.tombstones = tombstones;
        this.words = words;
        this.outbox = outbox;
        this.config = config;
        this.protection = protection;
        this.rules = rules;
        this.clock = clock;
    }

    /** Makes these count, unless they have; done when it is committed. */
    public Uni<Committed> commit(List<Heard> heard) {
        if (heard.isEmpty()) {
            return Uni.createFrom().item(Committed.NOTHING);
        }
        return tombstones
                .among(pool, identifiers(heard).keySet())
                .chain(erased -> commit(heard, erased))
                .onFailure(CirclesMoved.class)
                .retry()
                .indefinitely();
    }

    /** What was erased does not even announce its identifiers. */
    private Uni<Committed> commit(List<Heard> heard, Tombstones erased) {
        List<Remaining> taken = new ArrayList<>();
        List<Heard> left = new ArrayList<>(heard.size());
        for (Heard one : heard) {
            Optional<Remaining> remaining = Remaining.of(one, erased);
            remaining.ifPresent(taken::add);
            remaining.map(Remaining::heard).orElse(Optional.of(one)).ifPresent(left::add);
        }
        return left.isEmpty()
                ? Uni.createFrom().item(Committed.NOTHING.withErased(taken))
                : identities
                        .announce(pool, identifiers(left))
                        .chain(() -> pool.withTransaction(sql -> record(sql, left)))
                        .map(committed -> committed.withErased(taken));
    }

    /** All that needs no earlier answer goes down the connection at once. */
    private Uni<Committed> record(SqlConnection sql, List<Heard> heard) {
        return Uni.combine()
                .all()
                .unis(
                        inbox.fence(sql, config.group(), heard),
                        inbox.insert(sql, heard),
                        identities.lockAndLoad(sql, identifiers(heard).keySet()),
                        tombstones.among(sql, identifiers(heard).keySet()))
                .asTuple()
                .invoke(read -> mustBeLeft(heard, read.getItem4()))
                .chain(read -> count(sql, heard, read.getItem2(), read.getItem3()));
    }

    /** Who was erased between the first look and the locks is looked for anew. */
    private static void mustBeLeft(List<Heard> heard, Tombstones now) {
        if (heard.stream().anyMatch(one -> Remaining.of(one, now).isPresent())) {
            throw new CirclesMoved();
        }
    }

    private Uni<Committed> count(
            SqlConnection sql, List<Heard> heard, Set<UUID> freshIds, Evidences stored) {
        if (!stored.isGuarded(identifiers(heard).keySet())) {
            return Uni.createFrom().failure(new CirclesMoved());
        }
        return inbox.sort(sql, heard, freshIds)
                .chain(sorted ->
                        sorted.fresh().isEmpty()
                                ? Uni.createFrom().item(sorted.nothingNew())
                                : decideWhat(sql, decideWho(stored, sorted), sorted));
    }

    private WhoIsWho decideWho(Evidences stored, Sorted sorted) {
        return Undecidable.guard(() -> WhoIsWho.decide(stored, sorted.fresh(), protection));
    }

    private Uni<Committed> decideWhat(SqlConnection sql, WhoIsWho who, Sorted sorted) {
        return affected(sql, who)
                .chain(groups ->
                        Uni.combine()
                                .all()
                                .unis(
                                        load(sql, who, groups, sorted),
                                        segments.lookout(sql, prior(who, groups), clock.instant()),
                                        customers.nextVersion(sql))
                                .with((known, lookout, version) ->
                                        decide(who, groups, known, lookout, version, sorted)))
                .chain(decided -> write(sql, decided));
    }

    private Uni<List<Group>> affected(SqlConnection sql, WhoIsWho who) {
        Map<UUID, Group> bystanders = new HashMap<>();
        who.bystanders().forEach(group -> bystanders.put(group.customerId(), group));
        return customers
                .shared(sql, bystanders.keySet())
                .map(shared ->
                        Stream.concat(who.affected().stream(), nowSharing(bystanders, shared))
                                .toList());
    }

    private static Stream<Group> nowSharing(
            Map<UUID, Group> bystanders, Map<UUID, Set<UUID>> remembered) {
        return bystanders.values().stream()
                .filter(group ->
                        !WhatIsKnown.shared(group)
                                .equals(remembered.getOrDefault(group.customerId(), Set.of())));
    }

    private Uni<Known> load(SqlConnection sql, WhoIsWho who, List<Group> groups, Sorted sorted) {
        Set<UUID> nodes = new HashSet<>();
        sorted.fresh().forEach(heard -> nodes.add(heard.home()));
        for (Group group : groups) {
            if (!who.isUnion(group)) {
                group.nodes().forEach(node -> nodes.add(node.id()));
            }
        }
        return customers.load(sql, prior(who, groups), nodes);
    }

    private static Set<UUID> prior(WhoIsWho who, List<Group> groups) {
        Set<UUID> prior = new HashSet<>();
        groups.forEach(group -> prior.addAll(who.priorCustomers(group)));
        return prior;
    }

    private Decided decide(
            WhoIsWho who,
            List<Group> groups,
            Known known,
            Lookout lookout,
            long version,
            Sorted sorted) {
        return Undecidable.guard(() ->
                new Decided(
                        version,
                        sorted,
                        who,
                        who.placed(version),
                        lookout,
                        WhatIsKnown.decide(
                                who, groups, known, sorted.fresh(), version, rules, lookout)));
    }

    /**
     * The statements go down the connection one behind the other, without waiting for each answer.
     */
    private Uni<Committed> write(SqlConnection sql, Decided decided) {
        long version = decided.version();
        return customers
                .redirect(sql, version, decided.aliases())
                .chain(redirected ->
                        Uni.combine()
                                .all()
                                .unis(
                                        identities.place(sql, decided.placed()),
                                        identities.keep(sql, decided.who().changedLinks()),
                                        customers.writeFragments(
                                                sql, version, decided.what().fragments()),
                                        customers.writeCustomers(
                                                sql, version, decided.what().customers()),
                                        segments.keep(
                                                sql,
                                                decided.lookout(),
                                                decided.what().outlooks(),
                                                redirected,
                                                version),
                                        words.keep(sql, WordsOf.all(decided.sorted().fresh())),
                                        outbox.add(sql, version, decided.changedIds(redirected)))
                                .discardItems()
                                .replaceWith(() -> decided.committed(redirected)));
    }

    private static Map<UUID, Identifier> identifiers(List<Heard> heard) {
        Map<UUID, Identifier> identifiers = new HashMap<>();
        for (Heard one : heard) {
            one.touch().identifiers().forEach(id -> identifiers.put(id.nodeId(), id));
        }
        return identifiers;
    }
}
