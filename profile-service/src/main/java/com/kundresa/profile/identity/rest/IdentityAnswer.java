package com.kundresa.profile.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.customer.json.TimeText;
import com.kundresa.profile.history.Contact;
import com.kundresa.profile.identity.Confidence;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Link;
import com.kundresa.profile.identity.Node;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.identity.Refusal;
import com.kundresa.profile.identity.postgres.Evidences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and how we know; times are ISO 8601 in UTC with milliseconds.
 *
 * @param rulesVersion of the rules that hold
 * @param nodes the customer's identifiers, strongest first, then those that it shares with others
 * @param links what joins them, oldest first
 * @param refusals links of theirs that join nobody, oldest first
 * @param cuts decisions of agents about them
 * @param others identifiers of others to which refusals and cuts lead
 * @param truncated true where one of the lists has more than 1,000 entries, of which the first are
 *     shown
 */
public record IdentityAnswer(
        UUID customerId,
        Confidence confidence,
        int rulesVersion,
        List<NodeAnswer> nodes,
        List<LinkAnswer> links,
        List<RefusalAnswer> refusals,
        List<CutAnswer> cuts,
        List<OtherAnswer> others,
        boolean truncated) {

    static final int MOST = 1_000;

    private static final Comparator<Link> OLDEST_FIRST =
            Comparator.comparing(Link::stamp).thenComparing(Link::a).thenComparing(Link::b);

    /**
     * An identifier.
     *
     * @param value absent for callers who may not see it
     * @param firstSource who told of it first; absent where that is no longer kept
     * @param firstChannel through which it was seen first; absent where that is no longer kept
     * @param representative true for the one that gives the customer its id
     * @param shared true where several known persons use it; then it is not the customer's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeAnswer(
            UUID nodeId,
            String type,
            @Nullable String value,
            String firstSeen,
            @Nullable String firstSource,
            @Nullable String firstChannel,
            boolean representative,
            boolean shared) {}

    /**
     * Evidence that two identifiers are one customer.
     *
     * @param rule together, aliased or agent
     * @param evidence id of the interaction, or of the agent's decision
     * @param confidence how much this link alone proves, in percent
     */
    public record LinkAnswer(
            UUID a,
            UUID b,
            String rule,
            boolean verified,
            UUID evidence,
            String at,
            String source,
            int rulesVersion,
            int confidence) {
        static LinkAnswer of(Link link) {
            return new LinkAnswer(
                    link.a(),
                    link.b(),
                    word(link.rule()),
                    link.verified(),
                    link.stamp().id(),
                    text(link.stamp().at()),
                    link.source(),
                    link.rulesVersion(),
                    Confidence.of(link));
        }
    }

    /**
     * A link that joins nobody.
     *
     * @param reason blocked, cut, unverified, review, shared, limit or weekly_limit
     */
    public record RefusalAnswer(LinkAnswer link, String reason) {
        static RefusalAnswer of(Refusal refusal) {
            return new RefusalAnswer(LinkAnswer.of(refusal.link()), word(refusal.reason()));
        }
    }

    /** An agent's decision that two identifiers are not one customer. */
    public record CutAnswer(UUID a, UUID b, UUID decisionId, String at, String by, String reason) {
        static CutAnswer of(Cut cut) {
            return new CutAnswer(
                    cut.pair().low(),
                    cut.pair().high(),
                    cut.stamp().id(),
                    text(cut.stamp().at()),
                    cut.by(),
                    cut.reason());
        }
    }

    static IdentityAnswer of(
            Group group,
            Partition partition,
            Evidences stored,
            Map<UUID, Contact> firstContacts,
            int rulesVersion,
            boolean values) {
        Set<UUID> nodes = new HashSet<>();
        group.nodes().forEach(node -> nodes.add(node.id()));
        List<Link> links = group.joined().stream().sorted(OLDEST_FIRST).toList();
        List<Refusal> refusals = refusals(nodes, partition);
        List<Cut> cuts = cuts(nodes, stored);
        return new IdentityAnswer(
                group.customerId(),
                Confidence.of(group, refusals),
                rulesVersion,
                nodes(group, firstContacts, values),
                first(links).stream().map(LinkAnswer::of).toList(),
                first(refusals).stream().map(RefusalAnswer::of).toList(),
                first(cuts).stream().map(CutAnswer::of).toList(),
                OtherAnswer.all(shown(group), first(refusals), first(cuts), stored, values),
                isMore(group.nodes()) || isMore(links) || isMore(refusals) || isMore(cuts));
    }

    private static Set<UUID> shown(Group group) {
        return Stream.concat(group.nodes().stream(), group.shared().stream())
                .map(Node::id)
                .collect(Collectors.toSet());
    }

    private static List<Refusal> refusals(Set<UUID> nodes, Partition partition) {
        return partition.refusals().stream()
                .filter(refusal ->
                        nodes.contains(refusal.link().a()) || nodes.contains(refusal.link().b()))
                .sorted(Comparator.comparing(Refusal::link, OLDEST_FIRST))
                .toList();
    }

    private static List<Cut> cuts(Set<UUID> nodes, Evidences stored) {
        return stored.cuts().stream()
                .filter(cut ->
                        nodes.contains(cut.pair().low()) || nodes.contains(cut.pair().high()))
                .sorted(Comparator.comparing(Cut::stamp))
                .toList();
    }

    /** The nodes that the answer lists. */
    static List<UUID> listed(Group group) {
        return Stream.concat(first(group.nodes()).stream(), group.shared().stream())
                .map(Node::id)
                .toList();
    }

    private static List<NodeAnswer> nodes(
            Group group, Map<UUID, Contact> firstContacts, boolean values) {
        List<NodeAnswer> nodes = new ArrayList<>();
        for (Node node : first(group.nodes())) {
            nodes.add(node(node, group, firstContacts.get(node.id()), false, values));
        }
        group.shared()
                .forEach(node ->
                        nodes.add(node(node, group, firstContacts.get(node.id()), true, values)));
        return List.copyOf(nodes);
    }

    private static NodeAnswer node(
            Node node, Group group, @Nullable Contact first, boolean shared, boolean values) {
        return new NodeAnswer(
                node.id(),
                node.type(),
                values ? node.identifier().value() : null,
                text(node.firstSeen()),
                first == null ? null : first.source(),
                first == null ? null : first.channel(),
                node.id().equals(group.customerId()),
                shared);
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static boolean isMore(List<?> all) {
        return all.size() > MOST;
    }

    private static String text(Instant time) {
        return TimeText.of(time);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
