package com.kundresa.profile.correcting;

import com.kundresa.profile.correcting.Correction.Wish;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Pair;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Waiting;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.StoredNode;
import com.kundresa.profile.touch.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the decision that a correction asks for, from what is stored of the circles it touches. */
public final class Deciding {

    private static final Duration TICK = Duration.ofMillis(1);

    private final Evidences stored;
    private final Collection<Decision> earlier;
    private final Set<Pair> suggested;
    private final Protection protection;

    /**
     * @param earlier decisions about these circles, withdrawn ones too
     * @param suggested pairs that were suggested to agents
     */
    public Deciding(
            Evidences stored,
            Collection<Decision> earlier,
            Set<Pair> suggested,
            Protection protection) {
        this.stored = stored;
        this.earlier = List.copyOf(earlier);
        this.suggested = Set.copyOf(suggested);
        this.protection = protection;
    }

    /** What came of it: a decision, or why there is none. */
    public sealed interface Outcome {
        /** It is to be done. */
        record Decided(Decision decision) implements Outcome {}

        /** It cannot be done. */
        record Impossible(Verdict.Why why) implements Outcome {}
    }

    /**
     * The decision; it comes after all earlier ones about these circles, whatever the clock says.
     */
    public Outcome decide(Correction asked, Instant now) {
        boolean known = asked.wish().nodes().stream().allMatch(this::isKnown);
        if (!known) {
            return new Outcome.Impossible(Verdict.Why.UNKNOWN);
        }
        Instant at = after(now);
        return switch (asked.wish()) {
            case Wish.Part part -> part(asked, part, at);
            case Wish.Join join -> join(asked, join, at);
            case Wish.Review review -> review(asked, review, at);
            case Wish.Withdraw withdraw -> withdraw(asked, withdraw, at);
        };
    }

    private Outcome part(Correction asked, Wish.Part wish, Instant at) {
        UUID customer = customerOf(wish.customer());
        Set<UUID> all = new HashSet<>();
        for (StoredNode node : stored.nodes().values()) {
            if (node.firstSeen() != null && node.customerId().equals(customer)) {
                all.add(node.id());
            }
        }
        Set<UUID> parted = wish.identifiers();
        if (!all.containsAll(parted) || parted.containsAll(all)) {
            return new Outcome.Impossible(Verdict.Why.WITHOUT_EFFECT);
        }
        List<Link> within =
                stored.links().stream()
                        .filter(link -> all.contains(link.a()) && all.contains(link.b()))
                        .toList();
        Stamp stamp = new Stamp(at, asked.decisionId());
        List<Pair> pairs =
                Cut.parting(parted, within, stamp, asked.by(), asked.reason()).stream()
                        .map(Cut::pair)
                        .toList();
        return pairs.isEmpty()
                ? new Outcome.Impossible(Verdict.Why.WITHOUT_EFFECT)
                : parted(asked, pairs, at);
    }

    private Outcome review(Correction asked, Wish.Review wish, Instant at) {
        Pair pair = new Pair(wish.one(), wish.other());
        if (!waits(pair)) {
            return new Outcome.Impossible(Verdict.Why.NOT_WAITING);
        }
        return wish.approved()
                ? joined(asked, wish.one(), wish.other(), at)
                : parted(asked, List.of(pair), at);
    }

    private boolean waits(Pair pair) {
        boolean decided =
                stored.cuts().stream().anyMatch(cut -> cut.pair().equals(pair))
                        || links(pair).anyMatch(link -> link.rule() == Link.Rule.AGENT);
        boolean doubtful = links(pair).anyMatch(link -> Waiting.waits(link, protection));
        return !decided && (doubtful || isSuggested(pair));
    }

    private boolean isSuggested(Pair pair) {
        return suggested.contains(pair) && !customerOf(pair.low()).equals(customerOf(pair.high()));
    }

    private Stream<Link> links(Pair pair) {
        return stored.links().stream().filter(link -> link.pair().equals(pair));
    }

    private Outcome join(Correction asked, Wish.Join wish, Instant at) {
        return wish.one().equals(wish.other())
                ? new Outcome.Impossible(Verdict.Why.WITHOUT_EFFECT)
                : joined(asked, wish.one(), wish.other(), at);
    }

    private Outcome joined(Correction asked, UUID one, UUID other, Instant at) {
        return new Outcome.Decided(
                new Decision.Linked(
                        asked.decisionId(),
                        at,
                        asked.by(),
                        asked.reason(),
                        end(one),
                        end(other),
                        protection.version()));
    }

    private Outcome withdraw(Correction asked, Wish.Withdraw wish, Instant at) {
        UUID circle = node(wish.customer()).circle();
        return standing(wish.decision())
                .filter(decision -> decision.nodes().stream().allMatch(this::isKnown))
                .filter(decision ->
                        decision.nodes().stream()
                                .anyMatch(node -> node(node).circle().equals(circle)))
                .<Outcome>map(decision ->
                        new Outcome.Decided(
                                new Decision.Withdrawn(
                                        asked.decisionId(),
                                        at,
                                        asked.by(),
                                        asked.reason(),
                                        decision.id(),
                                        decision.nodes())))
                .orElseGet(() -> new Outcome.Impossible(Verdict.Why.NO_SUCH_DECISION));
    }

    private Optional<Decision> standing(UUID id) {
        boolean withdrawn =
                earlier.stream()
                        .anyMatch(decision ->
                                decision instanceof Decision.Withdrawn withdrawal
                                        && withdrawal.decision().equals(id));
        return withdrawn
                ? Optional.empty()
                : earlier.stream()
                        .filter(decision -> decision.id().equals(id))
                        .filter(decision -> !(decision instanceof Decision.Withdrawn))
                        .findFirst();
    }

    private static Outcome parted(Correction asked, List<Pair> pairs, Instant at) {
        return new Outcome.Decided(
                new Decision.Parted(asked.decisionId(), at, asked.by(), asked.reason(), pairs));
    }

    private Instant after(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        for (Decision decision : earlier) {
            at = decision.at().isBefore(at) ? at : decision.at().plus(TICK);
        }
        return at;
    }

    private Decision.End end(UUID id) {
        return new Decision.End(id, node(id).type());
    }

    private UUID customerOf(UUID id) {
        return node(id).customerId();
    }

    private boolean isKnown(UUID id) {
        StoredNode node = stored.nodes().get(id);
        return node != null && node.firstSeen() != null;
    }

    private StoredNode node(UUID id) {
        StoredNode node = stored.nodes().get(id);
        if (node == null) {
            throw new IllegalStateException("A node is decided about that was not loaded");
        }
        return node;
    }
}
