package com.kundresa.profile.correcting.postgres;

import com.kundresa.profile.announcing.News;
import com.kundresa.profile.announcing.postgres.Outbox;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.customer.postgres.CustomerTables;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.identity.postgres.StoredNode;
import com.kundresa.profile.recording.Committed;
import com.kundresa.profile.recording.WhatIsKnown;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.postgres.MembershipTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Customers taken apart and put together without a new interaction, because what counts as evidence
 * has changed. Whoever calls holds the locks on all circles concerned.
 */
@ApplicationScoped
public class Regrouping {
    private final IdentityTables identities;
    private final CustomerTables customers;
    private final MembershipTables segments;
    private final Outbox outbox;
    private final StateRules rules;
    private final Clock clock;

    Regrouping(
            IdentityTables identities,
            CustomerTables customers,
            MembershipTables segments,
            Outbox outbox,
            StateRules rules,
            Clock clock) {
        this.identities = identities;
        this.customers = customers;
        this.segments = segments;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param prior the customers that change, by their former ids
     * @param placed the nodes whose rows change
     * @param lookout what was remembered of the customers' segments
     * @param what the customers that there are then
     */
    public record Plan(
            long version,
            WhoIsWho who,
            Set<UUID> prior,
            List<StoredNode> placed,
            Lookout lookout,
            WhatIsKnown what) {

        /** The customers that there are then. */
        public List<CustomerRow> rows() {
            return what.customers();
        }

        /** The nodes that have become aliases of another customer now. */
        Map<UUID, UUID> aliases() {
            Map<UUID, UUID> aliases = new HashMap<>();
            for (StoredNode node : placed) {
                if (node.version() == version && !node.customerId().equals(node.id())) {
                    aliases.put(node.id(), node.customerId());
                }
            }
            return aliases;
        }
    }

    /** What the new partition changes; nothing is written. */
    public Uni<Plan> plan(SqlConnection sql, WhoIsWho who) {
        return changed(sql, who)
                .chain(groups ->
                        customers
                                .nextVersion(sql)
                                .chain(version -> plan(sql, who, groups, version)));
    }

    private Uni<List<Group>> changed(SqlConnection sql, WhoIsWho who) {
        Map<UUID, Group> others = new HashMap<>();
        who.bystanders().forEach(group -> others.put(group.customerId(), group));
        return customers
                .shared(sql, others.keySet())
                .map(remembered -> {
                    List<Group> changed = new ArrayList<>(who.affected());
                    others.values().stream()
                            .filter(group -> sharesOthersThan(remembered, group))
                            .forEach(changed::add);
                    return changed;
                });
    }

    private static boolean sharesOthersThan(Map<UUID, Set<UUID>> remembered, Group group) {
        return !WhatIsKnown.shared(group)
                .equals(remembered.getOrDefault(group.customerId(), Set.of()));
    }

    private Uni<Plan> plan(SqlConnection sql, WhoIsWho who, List<Group> groups, long version) {
        Set<UUID> prior = new HashSet<>();
        Set<UUID> nodes = new HashSet<>();
        for (Group group : groups) {
            prior.addAll(who.priorCustomers(group));
            group.nodes().forEach(node -> nodes.add(node.id()));
        }
        return Uni.combine()
                .all()
                .unis(
                        customers.load(sql, prior, nodes),
                        segments.lookout(sql, prior, clock.instant()))
                .with((known, lookout) ->
                        new Plan(
                                version,
                                who,
                                prior,
                                who.placed(version),
                                lookout,
                                WhatIsKnown.decide(
                                        who, groups, known, List.of(), version, rules, lookout)));
    }

    /**
     * Writes it.
     *
     * @param told further ids of which there is something to tell
     */
    public Uni<News> write(SqlConnection sql, Plan plan, Set<UUID> told) {
        return customers
                .redirect(sql, plan.version(), plan.aliases())
                .call(() -> identities.place(sql, plan.placed()))
                .call(() -> identities.keep(sql, plan.who().changedLinks()))
                .call(() -> customers.writeCustomers(sql, plan.version(), plan.rows()))
                .call(redirected ->
                        segments.keep(
                                sql,
                                plan.lookout(),
                                plan.what().outlooks(),
                                redirected,
                                plan.version()))
                .call(redirected ->
                        outbox.add(sql, plan.version(), changedIds(plan, redirected, told)))
                .map(redirected -> news(plan, redirected));
    }

    private static Set<UUID> changedIds(Plan plan, List<UUID> redirected, Set<UUID> told) {
        Set<UUID> ids = new HashSet<>(redirected);
        ids.addAll(told);
        plan.rows().forEach(row -> ids.add(row.customerId()));
        return ids;
    }

    private static News news(Plan plan, List<UUID> redirected) {
        Map<UUID, UUID> redirects = plan.aliases();
        redirects.keySet().retainAll(redirected);
        return Committed.news(plan.version(), plan.rows(), redirects, plan.placed());
    }
}
