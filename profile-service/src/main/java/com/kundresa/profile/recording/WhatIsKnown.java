package com.kundresa.profile.recording;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.StateFold;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.customer.postgres.Known;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.segment.Facts;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.Outlook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each customer once the fresh interactions count. Each interaction is folded into
 * the fragment of its home; a customer's state comes of its fragments merged. As merging adds up, a
 * customer that only grew is not merged anew: the fresh interactions are folded into what was
 * merged before, so the cost does not grow with the number of its nodes.
 *
 * @param fragments by node, those that changed
 * @param customers those that changed
 * @param outlooks how these customers look now
 */
public record WhatIsKnown(
        Map<UUID, Fragment> fragments, List<CustomerRow> customers, List<Outlook> outlooks) {

    private static final int SEVERAL = 2;

    /** Decides from what was stored about all customers that these groups are made of. */
    public static WhatIsKnown decide(
            WhoIsWho who,
            List<Group> groups,
            Known known,
            List<Heard> fresh,
            long version,
            StateRules rules,
            Lookout lookout) {
        Map<UUID, Fragment> told = told(fresh, rules.traits());
        Map<UUID, Fragment> folded = HashMap.newHashMap(told.size());
        told.forEach((home, news) -> folded.put(home, known.fragment(home).merge(news)));
        List<CustomerRow> customers = new ArrayList<>(groups.size());
        List<Outlook> outlooks = new ArrayList<>(groups.size());
        for (Group group : groups) {
            Merged merged = merge(who, group, known, told, folded);
            CustomerState state = CustomerState.of(group, merged.all(), version, rules);
            Outlook outlook = lookout.look(new Facts(state, merged.all(), rules));
            outlooks.add(outlook);
            customers.add(
                    new CustomerRow(
                            group.customerId(),
                            CustomerStateJson.write(outlook.state()),
                            merged.worthKeeping(),
                            shared(group)));
        }
        return new WhatIsKnown(folded, customers, outlooks);
    }

    /** The fragments of one customer, merged; kept only where they are several. */
    private record Merged(Fragment all, int parts) {
        @Nullable Fragment worthKeeping() {
            return parts > 1 ? all : null;
        }
    }

    private static Merged merge(
            WhoIsWho who,
            Group group,
            Known known,
            Map<UUID, Fragment> told,
            Map<UUID, Fragment> folded) {
        Set<UUID> prior = who.priorCustomers(group);
        boolean severalParts = prior.stream().anyMatch(known.merged()::containsKey);
        return who.isUnion(group) && severalParts
                ? addUp(who, group, known, told)
                : mergeParts(group, known, folded);
    }

    private static Merged addUp(WhoIsWho who, Group group, Known known, Map<UUID, Fragment> told) {
        Fragment all = Fragment.EMPTY;
        for (UUID customer : who.priorCustomers(group)) {
            all = all.merge(known.merged().getOrDefault(customer, Fragment.EMPTY));
        }
        for (Node node : group.nodes()) {
            if (!known.merged().containsKey(who.customerBefore(node))) {
                all = all.merge(known.fragment(node.id()));
            }
            all = all.merge(told.getOrDefault(node.id(), Fragment.EMPTY));
        }
        return new Merged(all, SEVERAL);
    }

    private static Merged mergeParts(Group group, Known known, Map<UUID, Fragment> folded) {
        Fragment all = Fragment.EMPTY;
        int parts = 0;
        for (Node node : group.nodes()) {
            Fragment part = folded.getOrDefault(node.id(), known.fragments().get(node.id()));
            if (part != null) {
                all = parts == 0 ? part : all.merge(part);
                parts++;
            }
        }
        return new Merged(all, parts);
    }

    /** What the fresh interactions tell, by home, each folded once. */
    private static Map<UUID, Fragment> told(List<Heard> fresh, TraitPolicies policies) {
        Map<UUID, Fragment> told = new HashMap<>();
        for (Heard heard : fresh) {
            told.merge(heard.home(), StateFold.of(heard.touch(), policies), Fragment::merge);
        }
        return told;
    }

    /** The nodes that the group's customer shares with others. */
    public static Set<UUID> shared(Group group) {
        return group.shared().stream().map(Node::id).collect(Collectors.toSet());
    }
}
