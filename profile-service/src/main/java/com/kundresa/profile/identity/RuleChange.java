package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What other rules would do to the customers of today: the same evidence, resolved under both.
 * Since no rule ties together what no evidence ties together, the whole of a business may be tried
 * piece by piece and {@linkplain #and added up}.
 *
 * @param merges how many customers would be made of several
 * @param splits how many customers would come apart
 * @param waiting how many more links would wait for an agent; negative where it would be fewer
 * @param examples at most {@link #MOST_EXAMPLES}, by the smallest customer id
 */
public record RuleChange(int merges, int splits, int waiting, List<Example> examples) {

    /** So many examples are shown. */
    public static final int MOST_EXAMPLES = 20;

    /** Nothing would change. */
    public static final RuleChange NONE = new RuleChange(0, 0, 0, List.of());

    private static final Comparator<Example> BY_ID =
            Comparator.<Example, UUID>comparing(example -> example.today().getFirst(), Ids::compare)
                    .thenComparing(example -> example.then().getFirst(), Ids::compare);

    /** What would become of whom. */
    public enum Kind {
        MERGE,
        SPLIT
    }

    /**
     * One customer that would be made of several, or come apart.
     *
     * @param today customer ids as they are, sorted
     * @param then customer ids as they would be, sorted
     */
    public record Example(Kind kind, List<UUID> today, List<UUID> then) {
        public Example {
            today = List.copyOf(today);
            then = List.copyOf(then);
        }
    }

    public RuleChange {
        examples = List.copyOf(examples);
    }

    /** What becomes of these nodes; they must be closed under the links. */
    public static RuleChange between(
            Collection<Node> nodes,
            Collection<Link> links,
            Collection<Cut> cuts,
            Protection today,
            Protection then) {
        return between(
                Resolution.resolve(nodes, links, cuts, today),
                Resolution.resolve(nodes, links, cuts, then));
    }

    /** The difference of two answers about the same nodes. */
    public static RuleChange between(Partition today, Partition then) {
        List<Example> merges = regrouped(Kind.MERGE, then, today.customerIds());
        List<Example> splits = regrouped(Kind.SPLIT, today, then.customerIds());
        List<Example> examples = new ArrayList<>(merges);
        examples.addAll(splits);
        return new RuleChange(
                merges.size(), splits.size(), waiting(then) - waiting(today), first(examples));
    }

    /** Both together, where they are about different nodes. */
    public RuleChange and(RuleChange other) {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(other.examples);
        return new RuleChange(
                merges + other.merges, splits + other.splits, waiting + other.waiting, first(all));
    }

    /** The groups whose nodes are several customers in the other answer. */
    private static List<Example> regrouped(
            Kind kind, Partition partition, Map<UUID, UUID> otherIds) {
        List<Example> examples = new ArrayList<>();
        for (Group group : partition.groups()) {
            SortedSet<UUID> others = new TreeSet<>(Ids::compare);
            group.nodes().forEach(node -> others.add(otherId(otherIds, node)));
            if (others.size() > 1) {
                List<UUID> one = List.of(group.customerId());
                List<UUID> several = List.copyOf(others);
                examples.add(
                        kind == Kind.MERGE
                                ? new Example(kind, several, one)
                                : new Example(kind, one, several));
            }
        }
        return examples;
    }

    private static UUID otherId(Map<UUID, UUID> ids, Node node) {
        UUID id = ids.get(node.id());
        if (id == null) {
            throw new IllegalArgumentException("Two answers about different nodes");
        }
        return id;
    }

    private static int waiting(Partition partition) {
        return partition.waiting().size();
    }

    private static List<Example> first(List<Example> examples) {
        return examples.stream().sorted(BY_ID).limit(MOST_EXAMPLES).toList();
    }
}
