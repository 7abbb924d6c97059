package com.kundresa.recommendation.offer;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What counts as success of an action, and how long it is waited for. The reward of a choice is the
 * sum of its terms, each counted once with its best outcome, and at most 1.
 *
 * @param terms 1 to 5, each kind at most once
 * @param windowHours 1 to 2160 (90 days); 168 (7 days) where nothing is said
 */
public record RewardRules(List<Term> terms, @Nullable Integer windowHours) {

    private static final int WEEK = 7 * 24;
    private static final int LONGEST = 90 * 24;
    private static final int MOST_TYPES = 20;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** What of the business's usual conversions follows from an action where it says nothing. */
    private static final RewardRules SELLING =
            new RewardRules(
                    List.of(
                            new Term(OutcomeKind.CLICK, 0.2, null, null),
                            new Term(
                                    OutcomeKind.CONVERSION,
                                    1,
                                    Set.of("order_completed", "lead_submitted"),
                                    null)),
                    WEEK);

    private static final RewardRules SERVING =
            new RewardRules(
                    List.of(
                            new Term(OutcomeKind.SOLVED, 0.5, null, null),
                            new Term(OutcomeKind.CSAT, 0.5, null, null)),
                    WEEK);

    public RewardRules {
        require(
                terms != null && !terms.isEmpty() && terms.size() <= OutcomeKind.values().length,
                "reward has 1 to 5 terms");
        terms = List.copyOf(terms);
        Set<OutcomeKind> kinds = new HashSet<>();
        require(
                terms.stream().allMatch(term -> kinds.add(term.kind())),
                "reward has at most one term of each kind");
        windowHours = Objects.requireNonNullElse(windowHours, WEEK);
        require(
                windowHours >= 1 && windowHours <= LONGEST,
                "windowHours lies between 1 and " + LONGEST);
    }

    /**
     * One way to succeed.
     *
     * @param weight what it adds to the reward, 0 to 1
     * @param interactions types of interaction that are the conversion; only for kind conversion,
     *     which needs 1 to 20
     * @param minimum outcomes of less value count nothing
     */
    public record Term(
            OutcomeKind kind,
            double weight,
            @Nullable Set<String> interactions,
            @Nullable Double minimum) {

        public Term {
            require(kind != null, "A reward's term needs kind");
            require(weight >= 0 && weight <= 1, "A reward's weight lies between 0 and 1");
            require(
                    (kind == OutcomeKind.CONVERSION) == (interactions != null),
                    "kind conversion needs interactions, no other has them");
            if (interactions != null) {
                require(
                        !interactions.isEmpty()
                                && interactions.size() <= MOST_TYPES
                                && interactions.stream().allMatch(t -> TYPE.matcher(t).matches()),
                        "interactions are 1 to 20 types of interaction, such as order_completed");
                interactions = Collections.unmodifiableSet(new TreeSet<>(interactions));
            }
            require(
                    minimum == null || minimum >= 0 && minimum <= 1e12,
                    "A reward's minimum lies between 0 and 10^12");
        }

        /** Whether an interaction of this type is the conversion. */
        public boolean isConversion(String type) {
            return interactions != null && interactions.contains(type);
        }
    }

    /** How long what happens after a choice counts for it. */
    public Duration window() {
        return Duration.ofHours(windowHours == null ? WEEK : windowHours);
    }

    /** What counts for an action of this kind that does not say it itself. */
    public static RewardRules usual(ActionKind kind) {
        return kind == ActionKind.SERVICE ? SERVING : SELLING;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
