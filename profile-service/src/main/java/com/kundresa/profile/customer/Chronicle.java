package com.kundresa.profile.customer;

import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Evidence;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Resolution;
import com.kundresa.profile.identity.RuleChange;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Touch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * All that was recorded of some customers, and what follows from it when nothing else is
 * remembered: to rebuild them, to look back, to erase, to try other rules. Whatever is kept between
 * interactions must equal what this answers.
 *
 * <p>The interactions must be closed under the evidence: with one identifier also all interactions
 * of all that any of them ties to it.
 *
 * @param interactions in any order and with repeats; of one id the first counts
 * @param cuts decisions of agents that identifiers are not one customer
 * @param decisions links that agents decided
 * @param tombstones what was erased
 */
public record Chronicle(
        List<Recorded> interactions, List<Cut> cuts, List<Link> decisions, Tombstones tombstones) {

    public Chronicle {
        interactions = List.copyOf(interactions);
        cuts = List.copyOf(cuts);
        decisions = List.copyOf(decisions);
    }

    /** What could be seen of it at a moment. What is erased today cannot be seen at any moment. */
    public Chronicle seenAt(Moment moment) {
        return new Chronicle(
                interactions.stream().filter(moment::sees).toList(),
                cuts.stream().filter(cut -> moment.sees(cut.stamp())).toList(),
                decisions.stream().filter(link -> moment.sees(link.stamp())).toList(),
                tombstones);
    }

    /** Who is who. */
    public Partition partition(Protection protection) {
        return partition(remaining(), protection);
    }

    /** What other rules would do to these customers. */
    public RuleChange trial(Protection today, Protection then) {
        Collection<Touch> touches = remaining();
        return RuleChange.between(partition(touches, today), partition(touches, then));
    }

    /** By node, what was folded from its interactions. */
    public Map<UUID, Fragment> fragments(TraitPolicies policies) {
        return fragments(remaining(), policies);
    }

    /** Customer id to state, all of one version, by what the customers did. */
    public SortedMap<UUID, CustomerState> customers(
            Protection protection, StateRules rules, long version) {
        return customers(protection, rules, version, (state, known) -> state);
    }

    /** The same as they are seen at a moment: who has long been silent stands elsewhere. */
    public SortedMap<UUID, CustomerState> customers(
            Protection protection, StateRules rules, long version, Instant now) {
        return customers(
                protection,
                rules,
                version,
                (state, known) ->
                        state.seen(
                                Standing.of(state.journey(), known.trail(), rules.journey(), now)
                                        .journey(),
                                state.segments(),
                                Reckoning.at(rules.traits().computed(), known.gauges(), now)
                                        .values()));
    }

    private SortedMap<UUID, CustomerState> customers(
            Protection protection,
            StateRules rules,
            long version,
            BiFunction<CustomerState, Fragment, CustomerState> look) {
        Collection<Touch> touches = remaining();
        Map<UUID, Fragment> fragments = fragments(touches, rules.traits());
        SortedMap<UUID, CustomerState> customers = new TreeMap<>(Ids::compare);
        for (Group group : partition(touches, protection).groups()) {
            Fragment known = merged(group, fragments);
            CustomerState state = CustomerState.of(group, known, version, rules);
            customers.put(group.customerId(), look.apply(state, known));
        }
        return customers;
    }

    private Partition partition(Collection<Touch> touches, Protection protection) {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Touch touch : touches) {
            nodes.addAll(Evidence.nodes(touch));
            links.addAll(Evidence.of(touch, protection.version()));
        }
        links.addAll(decisionsAbout(nodes));
        return Resolution.resolve(nodes, links, cutsLeft(), protection);
    }

    /** A decision about an identifier that was erased, or is not seen yet, says nothing. */
    private List<Link> decisionsAbout(List<Node> nodes) {
        if (decisions.isEmpty()) {
            return decisions;
        }
        Set<UUID> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
        return decisions.stream()
                .filter(link -> ids.contains(link.a()) && ids.contains(link.b()))
                .filter(link -> !tombstones.cover(link.pair(), link.stamp()))
                .toList();
    }

    private List<Cut> cutsLeft() {
        return cuts.stream().filter(cut -> !tombstones.cover(cut.pair(), cut.stamp())).toList();
    }

    private static Map<UUID, Fragment> fragments(
            Collection<Touch> touches, TraitPolicies policies) {
        Map<UUID, Fragment> fragments = new HashMap<>();
        for (Touch touch : touches) {
            UUID home = touch.home().nodeId();
            Fragment before = fragments.getOrDefault(home, Fragment.EMPTY);
            fragments.put(home, StateFold.fold(before, touch, policies));
        }
        return fragments;
    }

    private static Fragment merged(Group group, Map<UUID, Fragment> fragments) {
        Fragment merged = Fragment.EMPTY;
        for (Node node : group.nodes()) {
            merged = merged.merge(fragments.getOrDefault(node.id(), Fragment.EMPTY));
        }
        return merged;
    }

    /** Each interaction once, as the inbox lets it through, and without what was erased. */
    private Collection<Touch> remaining() {
        Map<UUID, Touch> byId = new LinkedHashMap<>();
        for (Recorded recorded : interactions) {
            byId.putIfAbsent(recorded.touch().interactionId(), recorded.touch());
        }
        return byId.values().stream().map(tombstones::remains).flatMap(Optional::stream).toList();
    }
}
