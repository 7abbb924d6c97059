package com.kundresa.profile.customer;

import com.kundresa.profile.consent.ConsentRule;
import com.kundresa.profile.customer.CustomerState.JourneyState;
import com.kundresa.profile.customer.CustomerState.KnownIdentifier;
import com.kundresa.profile.customer.CustomerState.KnownOrder;
import com.kundresa.profile.customer.CustomerState.KnownTrait;
import com.kundresa.profile.customer.CustomerState.OrderTotals;
import com.kundresa.profile.customer.CustomerState.PhaseEntry;
import com.kundresa.profile.customer.CustomerState.ScoreGiven;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.JoinTimes;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.journey.Entry;
import com.kundresa.profile.journey.Path;
import com.kundresa.profile.journey.PhaseRules;
import com.kundresa.profile.journey.Trail;
import com.kundresa.profile.touch.IdentifierTypes;
import com.kundresa.profile.touch.TraitValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the unified state of a group of identifiers from what was folded for them. */
final class Unifying {

    /** So many identifiers are shown. */
    static final int MOST_IDENTIFIERS = 100;

    private static final int MOST_ENTRIES = 30;

    private Unifying() {}

    static CustomerState unify(Group group, Fragment fragment, long version, StateRules rules) {
        Seen seen = seen(group, fragment);
        return new CustomerState(
                group.customerId(),
                version,
                identifiers(group),
                group.anchor(),
                traits(fragment.traits()),
                seen.first(),
                seen.last(),
                fragment.contact() == null ? 0 : fragment.contact().count(),
                fragment.channels(),
                totals(fragment.orders()),
                fragment.purchases().newestFirst(),
                Cart.of(fragment.cart()).orElse(null),
                fragment.recent(),
                fragment.categories().newestFirst(),
                fragment.products().newestFirst(),
                Cases.of(fragment.cases()),
                ConsentRule.resolve(fragment.consents(), JoinTimes.of(group), rules.consents()),
                fragment.feedback().stream().map(Unifying::score).toList(),
                journey(fragment.trail(), rules.journey()),
                List.of(),
                fragment.scores(),
                fragment.campaigns(),
                fragment.accounts(),
                Sums.none());
    }

    /** Who is known only from others' interactions is seen when these happened. */
    private static Seen seen(Group group, Fragment fragment) {
        if (fragment.contact() != null) {
            return fragment.contact();
        }
        return fragment.known() == null ? Seen.once(earliest(group)) : fragment.known();
    }

    private static java.time.Instant earliest(Group group) {
        return group.nodes().stream()
                .map(Node::firstSeen)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<KnownIdentifier> identifiers(Group group) {
        List<KnownIdentifier> known = new ArrayList<>();
        group.nodes().forEach(node -> known.add(identifier(node, false)));
        group.shared().forEach(node -> known.add(identifier(node, true)));
        known.sort(
                Comparator.<KnownIdentifier>comparingInt(each -> IdentifierTypes.rank(each.type()))
                        .thenComparing(KnownIdentifier::firstSeen)
                        .thenComparing(KnownIdentifier::type)
                        .thenComparing(KnownIdentifier::value));
        return List.copyOf(known.subList(0, Math.min(MOST_IDENTIFIERS, known.size())));
    }

    private static KnownIdentifier identifier(Node node, boolean shared) {
        return new KnownIdentifier(
                node.type(), node.identifier().value(), node.id(), node.firstSeen(), shared);
    }

    private static SortedMap<String, KnownTrait> traits(Traits traits) {
        SortedMap<String, KnownTrait> known = new TreeMap<>();
        traits.byName()
                .forEach((name, trait) -> {
                    if (!(trait.value() instanceof TraitValue.Removed)) {
                        known.put(name, trait(trait));
                    }
                });
        return known;
    }

    private static KnownTrait trait(Trait trait) {
        return new KnownTrait(
                trait.value(),
                trait.source(),
                trait.channel(),
                trait.stamp().at(),
                trait.stamp().id(),
                trait.verified());
    }

    private static OrderTotals totals(Orders orders) {
        return new OrderTotals(
                orders.count(),
                orders.items(),
                orders.revenue(),
                orders.refundCount(),
                orders.refunded(),
                last(orders.last()));
    }

    private static @Nullable KnownOrder last(@Nullable LastOrder last) {
        return last == null
                ? null
                : new KnownOrder(
                        last.orderId(),
                        last.stamp().at(),
                        last.channel(),
                        last.currency(),
                        last.totalMinor());
    }

    private static ScoreGiven score(FeedbackGiven given) {
        return new ScoreGiven(
                given.feedback().kind(),
                given.feedback().score(),
                given.feedback().best(),
                given.stamp().at(),
                given.channel());
    }

    private static JourneyState journey(Trail trail, PhaseRules rules) {
        List<Entry> entries = Path.of(trail, rules).entries();
        List<PhaseEntry> newestFirst =
                entries.reversed().stream()
                        .limit(MOST_ENTRIES)
                        .map(entry ->
                                new PhaseEntry(
                                        entry.phase(),
                                        entry.stamp().at(),
                                        entry.stamp().id(),
                                        entry.back()))
                        .toList();
        return newestFirst.isEmpty()
                ? new JourneyState(rules.preset(), rules.opening(), null, newestFirst)
                : new JourneyState(
                        rules.preset(),
                        newestFirst.getFirst().phase(),
                        newestFirst.getFirst().at(),
                        newestFirst);
    }
}
