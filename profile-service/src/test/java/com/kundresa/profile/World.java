package com.kundresa.profile;

import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Evidence;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.identity.Pair;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Resolution;
import com.kundresa.profile.journey.PhaseRules;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All that was recorded, and what follows from it when everything is computed from scratch: the
 * oracle of the tests.
 */
public record World(
        List<Touch> touches, List<Cut> cuts, List<Link> decisions, Protection protection) {

    public static World of(Touch... touches) {
        return of(Arrays.asList(touches));
    }

    public static World of(List<Touch> touches) {
        return new World(touches, List.of(), List.of(), Protection.standard());
    }

    public World under(Protection rules) {
        return new World(touches, cuts, decisions, rules);
    }

    public World with(Touch... more) {
        List<Touch> all = new ArrayList<>(touches);
        all.addAll(Arrays.asList(more));
        return new World(all, cuts, decisions, protection);
    }

    /** An agent cuts two identifiers, days after the beginning. */
    public World cut(Identifier one, Identifier other, long day) {
        List<Cut> all = new ArrayList<>(cuts);
        Pair pair = new Pair(one.nodeId(), other.nodeId());
        all.add(new Cut(pair, decision("cut", one, other, day), "agent", "two persons"));
        return new World(touches, all, decisions, protection);
    }

    /** An agent links two identifiers, days after the beginning. */
    public World link(Identifier one, Identifier other, long day) {
        List<Link> all = new ArrayList<>(decisions);
        Stamp stamp = decision("link", one, other, day);
        all.add(Link.between(one, other, Link.Rule.AGENT, true, stamp, "agent", 1));
        return new World(touches, cuts, all, protection);
    }

    private static Stamp decision(String what, Identifier one, Identifier other, long day) {
        String name = what + one.value() + other.value() + day;
        return new Stamp(Touches.START.plus(Duration.ofDays(day)), Ids.named("agent", name));
    }

    public Partition partition() {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>(decisions);
        for (Touch touch : distinct()) {
            nodes.addAll(Evidence.nodes(touch));
            links.addAll(Evidence.of(touch, protection.version()));
        }
        return Resolution.resolve(nodes, links, cuts, protection);
    }

    public Map<UUID, Fragment> fragments() {
        Map<UUID, Fragment> fragments = new HashMap<>();
        for (Touch touch : distinct()) {
            Fragment before = fragments.getOrDefault(touch.home().nodeId(), Fragment.EMPTY);
            fragments.put(touch.home().nodeId(), StateFold.fold(before, touch));
        }
        return fragments;
    }

    /** Customer id to state. */
    public SortedMap<UUID, CustomerState> customers() {
        Map<UUID, Fragment> fragments = fragments();
        SortedMap<UUID, CustomerState> customers = new TreeMap<>(Ids::compare);
        for (Group group : partition().groups()) {
            Fragment merged = Fragment.EMPTY;
            for (Node node : group.nodes()) {
                merged = merged.merge(fragments.getOrDefault(node.id(), Fragment.EMPTY));
            }
            customers.put(group.customerId(), CustomerState.of(group, merged, 1, PhaseRules.SIX));
        }
        return customers;
    }

    /** Customer id to canonical bytes, as text. */
    public SortedMap<UUID, String> states() {
        SortedMap<UUID, String> states = new TreeMap<>(Ids::compare);
        customers().forEach((id, state) -> states.put(id, text(state)));
        return states;
    }

    /** The customer that an identifier leads to. */
    public CustomerState customer(Identifier identifier) {
        UUID id = partition().customerIds().get(identifier.nodeId());
        CustomerState state = id == null ? null : customers().get(id);
        if (state == null) {
            throw new AssertionError("No customer has " + identifier);
        }
        return state;
    }

    /** What is known of one trait of a customer. */
    public CustomerState.KnownTrait trait(Identifier identifier, String name) {
        return Objects.requireNonNull(customer(identifier).traits().get(name));
    }

    /** What a customer allows for one purpose. */
    public Consent consent(Identifier identifier, String purpose) {
        return Objects.requireNonNull(customer(identifier).consents().get(purpose));
    }

    public boolean sameCustomer(Identifier one, Identifier other) {
        return customer(one).customerId().equals(customer(other).customerId());
    }

    public static String text(CustomerState state) {
        return new String(CustomerStateJson.write(state), StandardCharsets.UTF_8);
    }

    /** Each interaction once, as the inbox lets it through: the first of an id wins. */
    private List<Touch> distinct() {
        Map<UUID, Touch> byId = new LinkedHashMap<>();
        touches.forEach(touch -> byId.putIfAbsent(touch.interactionId(), touch));
        return List.copyOf(byId.values());
    }
}
