package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Stamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an agent decided about who is who. It is evidence like an interaction: kept for good, and
 * who is who follows from all of it.
 */
public sealed interface Decision {

    /** Where the links of decisions come from. */
    String SOURCE = "agent";

    /** Names the decision everywhere. */
    UUID id();

    /** When it was taken, in milliseconds; it counts from then on. */
    Instant at();

    /** Who took it, as the token names the person. */
    String by();

    /** The agent's words, 1 to {@value #LONGEST_REASON} characters. */
    String reason();

    /** The nodes that it is about. */
    Set<UUID> nodes();

    /** What is left of it without these nodes; nothing where it says nothing then. */
    Optional<Decision> without(Set<UUID> gone);

    /** So long may a reason be. */
    int LONGEST_REASON = 500;

    /** An identifier's node and type. */
    record End(UUID node, String type) {}

    /** These pairs are not one customer because of what links them directly. */
    record Parted(UUID id, Instant at, String by, String reason, List<Pair> pairs)
            implements Decision {
        public Parted {
            pairs = List.copyOf(pairs);
        }

        @Override
        public Set<UUID> nodes() {
            Set<UUID> nodes = new HashSet<>();
            for (Pair pair : pairs) {
                nodes.add(pair.low());
                nodes.add(pair.high());
            }
            return nodes;
        }

        @Override
        public Optional<Decision> without(Set<UUID> gone) {
            List<Pair> left =
                    pairs.stream()
                            .filter(pair ->
                                    !gone.contains(pair.low()) && !gone.contains(pair.high()))
                            .toList();
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Parted(id, at, by, reason, left));
        }

        List<Cut> cuts() {
            Stamp stamp = new Stamp(at, id);
            return pairs.stream().map(pair -> new Cut(pair, stamp, by, reason)).toList();
        }
    }

    /**
     * These two are one customer.
     *
     * @param rulesVersion of the rules that held then
     */
    record Linked(
            UUID id, Instant at, String by, String reason, End one, End other, int rulesVersion)
            implements Decision {
        @Override
        public Set<UUID> nodes() {
            return Set.of(one.node, other.node);
        }

        @Override
        public Optional<Decision> without(Set<UUID> gone) {
            return gone.contains(one.node) || gone.contains(other.node)
                    ? Optional.empty()
                    : Optional.of(this);
        }

        Link link() {
            return new Link(
                    one.node,
                    one.type,
                    other.node,
                    other.type,
                    Link.Rule.AGENT,
                    true,
                    new Stamp(at, id),
                    SOURCE,
                    rulesVersion);
        }
    }

    /**
     * An earlier decision was a mistake: from now on all is as if it had not been taken.
     *
     * @param nodes those of the withdrawn decision
     */
    record Withdrawn(UUID id, Instant at, String by, String reason, UUID decision, Set<UUID> nodes)
            implements Decision {
        public Withdrawn {
            nodes = Set.copyOf(nodes);
        }

        @Override
        public Optional<Decision> without(Set<UUID> gone) {
            Set<UUID> left = new HashSet<>(nodes);
            left.removeAll(gone);
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Withdrawn(id, at, by, reason, decision, left));
        }
    }
}
