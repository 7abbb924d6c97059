package com.kundresa.recommendation.offer;

import java.util.List;
import java.util.Set;

/**
 * What must hold for an action to be meant for somebody. Data, so that operators can change it
 * without a release.
 */
public sealed interface Condition {

    /** The unified state of the customer was read. */
    record KnownCustomer() implements Condition {}

    /** The customer stands in one of these journey phases. */
    record PhaseIn(Set<String> phases) implements Condition {
        public PhaseIn {
            requireSome(phases, "phases");
        }
    }

    /** At least one support case is open. */
    record HasOpenCase() implements Condition {}

    /** A case about one of these topics is open. */
    record CaseTopicIn(Set<String> topics) implements Condition {
        public CaseTopicIn {
            requireSome(topics, "topics");
        }
    }

    /** A case of one of these priorities is open. */
    record CasePriorityIn(Set<String> priorities) implements Condition {
        public CasePriorityIn {
            requireSome(priorities, "priorities");
        }
    }

    /** A case has been open for at least so many hours. */
    record CaseOpenForHours(int hours) implements Condition {
        public CaseOpenForHours {
            requireAtLeast(1, hours, "hours");
        }
    }

    /** Something of this category was bought. */
    record BoughtCategory(String category) implements Condition {}

    /** Looked at or bought something of this category lately. */
    record InterestedIn(String category) implements Condition {}

    /** At least so many orders. */
    record MinOrders(int orders) implements Condition {
        public MinOrders {
            requireAtLeast(1, orders, "orders");
        }
    }

    /** At most so many orders. */
    record MaxOrders(int orders) implements Condition {
        public MaxOrders {
            requireAtLeast(0, orders, "orders");
        }
    }

    /** Was seen over this channel at least once. */
    record SeenOnChannel(String channel) implements Condition {}

    /** Was not seen over any channel for at least so many days. */
    record AwayForDays(int days) implements Condition {
        public AwayForDays {
            requireAtLeast(1, days, "days");
        }
    }

    /** Something lies in the cart. */
    record CartFilled() implements Condition {}

    /** The newest feedback is at most so many percent of the best. */
    record FeedbackAtMost(int percent) implements Condition {
        public FeedbackAtMost {
            requireAtLeast(0, percent, "percent");
        }
    }

    /** The opposite. */
    record Not(Condition of) implements Condition {}

    /** At least one of them. */
    record AnyOf(List<Condition> of) implements Condition {
        public AnyOf {
            if (of.isEmpty() || of.size() > 20) {
                throw new IllegalArgumentException("any-of takes 1 to 20 conditions");
            }
        }
    }

    private static void requireSome(Set<String> words, String name) {
        if (words.isEmpty() || words.size() > 50) {
            throw new IllegalArgumentException("A condition takes 1 to 50 " + name);
        }
    }

    private static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "A condition's " + name + " must be at least " + least);
        }
    }
}
