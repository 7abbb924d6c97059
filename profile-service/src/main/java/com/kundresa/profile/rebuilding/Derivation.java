package com.kundresa.profile.rebuilding;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.Gauges;
import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.recording.Heard;
import com.kundresa.profile.recording.WhatIsKnown;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.segment.Facts;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.Outlook;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the interactions of some circles say when nothing else is remembered, beside what lies
 * there. Where more had been counted than can be read again, because the history or the inbox has
 * been shortened, what lies there of a node is better than what could be derived, and is taken in
 * its place.
 *
 * @param fragments by node, those that lie there otherwise or not at all
 * @param aliases ids that lie there as customers and are aliases, by whose
 */
public record Derivation(
        WhoIsWho who,
        Map<UUID, Fragment> fragments,
        List<Customer> customers,
        Map<UUID, UUID> aliases) {

    /**
     * One customer, derived.
     *
     * @param stored bytes that lie there; null where there are none
     * @param version of what lies there; 0 where nothing does
     * @param merged the fragments of all its nodes; null where one node has them all
     * @param storedMerged the same, as they lie there
     * @param sameGauges whether computed traits are made of what lies there
     * @param incomplete true where not all that had been counted can be read again
     */
    public record Customer(
            Group group,
            Outlook outlook,
            byte @Nullable [] stored,
            long version,
            @Nullable Fragment merged,
            @Nullable Fragment storedMerged,
            boolean sameGauges,
            boolean incomplete) {

        /** Whether what lies there is what was derived, to the byte. */
        boolean isSame() {
            return Arrays.equals(stored, bytesAsSeenBefore())
                    && Objects.equals(merged, storedMerged);
        }

        /** The bytes, as they would be under the version that lies there. */
        byte[] bytes() {
            return CustomerStateJson.write(outlook.state().as(version));
        }

        /**
         * The customer as it lies there was looked at earlier; that it has moved since is no fault.
         */
        byte[] bytesAsSeenBefore() {
            return readable()
                    .map(before ->
                            outlook.state()
                                    .seen(
                                            before.journey(),
                                            before.segments(),
                                            sameGauges
                                                    ? before.computed()
                                                    : outlook.state().computed())
                                    .as(version))
                    .map(CustomerStateJson::write)
                    .orElseGet(this::bytes);
        }

        private Optional<CustomerState> readable() {
            if (stored == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(CustomerStateJson.read(stored));
            } catch (UncheckedIOException unreadable) {
                return Optional.empty();
            }
        }

        /** As it is to be written. */
        public CustomerRow row(long newVersion) {
            return new CustomerRow(
                    group.customerId(),
                    CustomerStateJson.write(outlook.state().as(newVersion)),
                    merged,
                    WhatIsKnown.shared(group));
        }
    }

    /** Derives the customers of some circles. */
    public static Derivation of(
            StoredCircles stored, Lookout lookout, Protection protection, StateRules rules) {
        WhoIsWho who = WhoIsWho.decide(stored.evidences(), stored.heard(), protection);
        Map<UUID, Fragment> derived = fold(stored.heard(), rules.traits());
        Map<UUID, Fragment> more = countedMore(stored.fragments(), derived);
        derived.putAll(more);
        List<Customer> customers = new ArrayList<>();
        Map<UUID, UUID> aliases = new HashMap<>();
        for (Group group : who.partition().groups()) {
            boolean incomplete =
                    group.nodes().stream().anyMatch(node -> more.containsKey(node.id()));
            customers.add(customer(group, stored, derived, lookout, rules, incomplete));
            aliases.putAll(aliases(group, stored));
        }
        Map<UUID, Fragment> changed = new HashMap<>(derived);
        changed.entrySet()
                .removeIf(each -> each.getValue().equals(stored.fragments().get(each.getKey())));
        return new Derivation(who, changed, customers, aliases);
    }

    private static Map<UUID, Fragment> fold(List<Heard> heard, TraitPolicies policies) {
        Map<UUID, Fragment> fragments = new HashMap<>();
        for (Heard one : heard) {
            Fragment before = fragments.getOrDefault(one.home(), Fragment.EMPTY);
            fragments.put(one.home(), StateFold.fold(before, one.touch(), policies));
        }
        return fragments;
    }

    /** What lies there of nodes of which less can be read again than had been counted. */
    private static Map<UUID, Fragment> countedMore(
            Map<UUID, Fragment> stored, Map<UUID, Fragment> derived) {
        Map<UUID, Fragment> more = new HashMap<>(stored);
        more.entrySet()
                .removeIf(each ->
                        count(each.getValue())
                                <= count(derived.getOrDefault(each.getKey(), Fragment.EMPTY)));
        return more;
    }

    private static long count(Fragment fragment) {
        return fragment.known() == null ? 0 : fragment.known().count();
    }

    private static Customer customer(
            Group group,
            StoredCircles stored,
            Map<UUID, Fragment> fragments,
            Lookout lookout,
            StateRules rules,
            boolean incomplete) {
        Fragment all = Fragment.EMPTY;
        int parts = 0;
        for (Node node : group.nodes()) {
            Fragment part = fragments.get(node.id());
            if (part != null) {
                all = parts == 0 ? part : all.merge(part);
                parts++;
            }
        }
        StoredCircles.Row row = stored.customers().get(group.customerId());
        long version = row == null ? 0 : row.version();
        CustomerState state = CustomerState.of(group, all, version, rules);
        return new Customer(
                group,
                lookout.look(new Facts(state, all, rules)),
                row == null ? null : row.state(),
                version,
                parts > 1 ? all : null,
                row == null ? null : row.merged(),
                all.gauges().equals(storedGauges(group, stored)),
                incomplete);
    }

    private static Gauges storedGauges(Group group, StoredCircles stored) {
        Gauges gauges = Gauges.NONE;
        for (Node node : group.nodes()) {
            gauges =
                    gauges.merge(
                            stored.fragments().getOrDefault(node.id(), Fragment.EMPTY).gauges());
        }
        return gauges;
    }

    private static Map<UUID, UUID> aliases(Group group, StoredCircles stored) {
        Map<UUID, UUID> aliases = new HashMap<>();
        for (Node node : group.nodes()) {
            StoredCircles.Row row = stored.customers().get(node.id());
            if (row != null
                    && !node.id().equals(group.customerId())
                    && !group.customerId().equals(row.redirectTo())) {
                aliases.put(node.id(), group.customerId());
            }
        }
        return aliases;
    }

    /** Those that must be written. */
    public List<Customer> mended() {
        return customers.stream().filter(each -> !each.isSame()).toList();
    }

    /** What was found. */
    Rebuild.Counts counts() {
        long incomplete = customers.stream().filter(Customer::incomplete).count();
        long mended = mended().stream().filter(each -> !each.incomplete()).count();
        long same = customers.size() - mended - incomplete;
        return new Rebuild.Counts(0, 0, 0, customers.size(), same, mended, incomplete);
    }

    /** With the customers as they lie there. */
    Digest stored(Digest before) {
        Digest digest = before;
        for (Customer customer : customers) {
            byte[] bytes = customer.stored();
            digest = bytes == null ? digest : digest.with(bytes);
        }
        return digest;
    }

    /** With the same customers, derived, as seen at the time of what lies there. */
    Digest derived(Digest before) {
        Digest digest = before;
        for (Customer customer : customers) {
            digest = digest.with(customer.bytesAsSeenBefore());
        }
        return digest;
    }
}
