package com.kundresa.profile;

import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.customer.Chronicle;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Recorded;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Pair;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Ids;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All that was recorded, and what follows from it when everything is computed from scratch: the
 * oracle of the tests.
 */
public record World(
        List<Touch> touches,
        List<Cut> cuts,
        List<Link> decisions,
        Tombstones tombstones,
        Protection protection) {

    public static World of(Touch... touches) {
        return of(Arrays.asList(touches));
    }

    public static World of(List<Touch> touches) {
        return new World(touches, List.of(), List.of(), Tombstones.NONE, Protection.standard());
    }

    public World under(Protection rules) {
        return new World(touches, cuts, decisions, tombstones, rules);
    }

    public World with(Touch... more) {
        List<Touch> all = new ArrayList<>(touches);
        all.addAll(Arrays.asList(more));
        return new World(all, cuts, decisions, tombstones, protection);
    }

    /** An agent cuts two identifiers, days after the beginning. */
    public World cut(Identifier one, Identifier other, long day) {
        List<Cut> all = new ArrayList<>(cuts);
        Pair pair = new Pair(one.nodeId(), other.nodeId());
        all.add(new Cut(pair, decision("cut", one, other, day), "agent", "two persons"));
        return new World(touches, all, decisions, tombstones, protection);
    }

    /** An agent links two identifiers, days after the beginning. */
    public World link(Identifier one, Identifier other, long day) {
        List<Link> all = new ArrayList<>(decisions);
        Stamp stamp = decision("link", one, other, day);
        all.add(Link.between(one, other, Link.Rule.AGENT, true, stamp, "agent", 1));
        return new World(touches, cuts, all, tombstones, protection);
    }

    private static Stamp decision(String what, Identifier one, Identifier other, long day) {
        String name = what + one.value() + other.value() + day;
        return new Stamp(Touches.START.plus(Duration.ofDays(day)), Ids.named("agent", name));
    }

    /** Erased, days after the beginning: these identifiers and what happened under them. */
    public World erase(long day, Identifier... who) {
        List<UUID> nodes = Arrays.stream(who).map(Identifier::nodeId).toList();
        Tombstones more = Tombstones.of(nodes, Touches.START.plus(Duration.ofDays(day)));
        return new World(touches, cuts, decisions, tombstones.and(more), protection);
    }

    /** As it lies in the log: recorded when it happened. */
    public Chronicle chronicle() {
        List<Recorded> recorded =
                touches.stream().map(touch -> new Recorded(touch, touch.occurredAt())).toList();
        return new Chronicle(recorded, cuts, decisions, tombstones);
    }

    public Partition partition() {
        return chronicle().partition(protection);
    }

    /** Customer id to state. */
    public SortedMap<UUID, CustomerState> customers() {
        return chronicle().customers(protection, StateRules.STANDARD, 1);
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
}
