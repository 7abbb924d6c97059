package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Touch;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which identifiers were erased, and when. A tombstone is a node id and a time, nothing else, and
 * stays when all else is gone: whatever happened up to that time and arrives later, is replayed or
 * sent again, brings nobody back. Who comes back afterwards begins anew.
 *
 * <p>An interaction belongs to its strongest identifier, so it is erased with it, whatever else it
 * carries. Where a weaker one was erased, the interaction stays its owner's and loses that
 * identifier.
 *
 * @param erasedAt by node id; the latest time of several
 */
public record Tombstones(Map<UUID, Instant> erasedAt) {

    public static final Tombstones NONE = new Tombstones(Map.of());

    public Tombstones {
        erasedAt = Map.copyOf(erasedAt);
    }

    /** Of these nodes, erased at once. */
    public static Tombstones of(Collection<UUID> nodes, Instant at) {
        Map<UUID, Instant> erased = new HashMap<>();
        nodes.forEach(node -> erased.put(node, at));
        return new Tombstones(erased);
    }

    /**
     * Of one customer. Identifiers that the customer shares with others are not the customer's to
     * erase.
     */
    public static Tombstones of(Group customer, Instant at) {
        return of(customer.nodes().stream().map(Node::id).toList(), at);
    }

    /** Both together; commutative and associative, and twice the same is once. */
    public Tombstones and(Tombstones other) {
        Map<UUID, Instant> both = new HashMap<>(erasedAt);
        other.erasedAt.forEach((node, at) -> both.merge(node, at, Tombstones::later));
        return new Tombstones(both);
    }

    /** What remains of an interaction; nothing where it was its owner who was erased. */
    public Optional<Touch> remains(Touch touch) {
        if (erasedAt.isEmpty()) {
            return Optional.of(touch);
        }
        if (covers(touch.home().nodeId(), touch.occurredAt())) {
            return Optional.empty();
        }
        List<Identifier> left =
                touch.identifiers().stream()
                        .filter(identifier -> !covers(identifier.nodeId(), touch.occurredAt()))
                        .toList();
        return Optional.of(
                left.size() == touch.identifiers().size() ? touch : touch.carrying(left));
    }

    /** What remains of an agent's decision; nothing where it was about the erased alone. */
    public Optional<Decision> remains(Decision decision) {
        return decision.without(
                decision.nodes().stream()
                        .filter(node -> covers(node, decision.at()))
                        .collect(Collectors.toSet()));
    }

    /** Whether an agent's decision about two identifiers is gone with one of them. */
    public boolean cover(Pair pair, Stamp decision) {
        return covers(pair.low(), decision.at()) || covers(pair.high(), decision.at());
    }

    private boolean covers(UUID node, Instant occurredAt) {
        Instant at = erasedAt.get(node);
        return at != null && !occurredAt.isAfter(at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
