package com.kundresa.profile.recalling;

import com.kundresa.profile.correcting.postgres.DecisionTable;
import com.kundresa.profile.customer.Chronicle;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Moment;
import com.kundresa.profile.customer.Recorded;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.history.mongo.InteractionHistory;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Standing;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.recalling.postgres.PastIndex;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.json.TouchReader;
import com.kundresa.profile.touch.json.TouchReading;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The state of a customer at a moment of the past: what had happened by then and was known by then
 * is folded anew. All whom evidence ties to the customer today are looked at, since they may have
 * been one customer then.
 */
@ApplicationScoped
public class RecallCustomer {
    /** So many interactions are folded for one answer. */
    public static final int MOST = 20_000;

    /** The past has no version of its own. */
    private static final long NO_VERSION = 0;

    private static final int READ_AT_ONCE = 500;

    private final Pool pool;
    private final IdentityTables identities;
    private final DecisionTable decisions;
    private final PastIndex index;
    private final InteractionHistory history;
    private final Protection protection;
    private final StateRules rules;

    RecallCustomer(
            Pool pool,
            IdentityTables identities,
            DecisionTable decisions,
            PastIndex index,
            InteractionHistory history,
            Protection protection,
            StateRules rules) {
        this.pool = pool;
        this.identities = identities;
        this.decisions = decisions;
        this.index = index;
        this.history = history;
        this.protection = protection;
        this.rules = rules;
    }

    /** What could be said of the customer then. */
    public sealed interface Recollection {
        /** This was the state. */
        record Remembered(CustomerState state) implements Recollection {}

        /** Nobody was known under this reference. */
        record Nobody() implements Recollection {}

        /** More happened than is folded for one answer. */
        record TooMuch() implements Recollection {}
    }

    /** The state of the customer that this node belonged to then. */
    public Uni<Recollection> recall(UUID nodeId, Moment moment) {
        return identities
                .read(pool, List.of(nodeId))
                .map(stored -> nodes(stored.nodes().keySet(), nodeId))
                .chain(nodes ->
                        index.seen(nodes, moment, MOST + 1)
                                .chain(seen ->
                                        seen.size() > MOST
                                                ? Uni.createFrom().item(new Recollection.TooMuch())
                                                : remember(nodeId, nodes, seen, moment)));
    }

    private Uni<Recollection> remember(
            UUID nodeId, Set<UUID> nodes, Map<UUID, Instant> seen, Moment moment) {
        return read(seen)
                .chain(recorded ->
                        decisions
                                .about(pool, nodes)
                                .map(decided -> chronicle(recorded, decided, moment)))
                .map(chronicle -> recollection(nodeId, chronicle, moment));
    }

    private Uni<List<Recorded>> read(Map<UUID, Instant> seen) {
        return Multi.createFrom()
                .iterable(seen.keySet())
                .group()
                .intoLists()
                .of(READ_AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(history::read)
                .map(bodies -> recorded(bodies, seen))
                .collect()
                .in(ArrayList<Recorded>::new, List::addAll)
                .map(all -> (List<Recorded>) all);
    }

    private static List<Recorded> recorded(Map<UUID, byte[]> bodies, Map<UUID, Instant> seen) {
        List<Recorded> recorded = new ArrayList<>(bodies.size());
        bodies.forEach((id, body) ->
                touch(body)
                        .ifPresent(touch ->
                                recorded.add(
                                        new Recorded(
                                                touch, seen.getOrDefault(id, Instant.EPOCH)))));
        return recorded;
    }

    private static Optional<Touch> touch(byte[] body) {
        return TouchReader.read(body) instanceof TouchReading.Understood(Touch touch)
                ? Optional.of(touch)
                : Optional.empty();
    }

    private static Chronicle chronicle(
            List<Recorded> recorded, Collection<Decision> decided, Moment moment) {
        Standing standing = Standing.at(decided, moment.knownAt());
        return new Chronicle(recorded, standing.cuts(), standing.links(), Tombstones.NONE);
    }

    private Recollection recollection(UUID nodeId, Chronicle chronicle, Moment moment) {
        return chronicle
                .partition(protection)
                .groupOf(nodeId)
                .map(group ->
                        chronicle
                                .customers(protection, rules, NO_VERSION, moment.time())
                                .get(group.customerId()))
                .<Recollection>map(Recollection.Remembered::new)
                .orElseGet(Recollection.Nobody::new);
    }

    private static Set<UUID> nodes(Set<UUID> circle, UUID asked) {
        Set<UUID> nodes = new HashSet<>(circle);
        nodes.add(asked);
        return nodes;
    }
}
