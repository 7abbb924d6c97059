package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.offer.Condition;
import java.util.Collection;
import java.util.stream.Collectors;

/** Conditions in words, to stand behind "where". */
public final class ConditionWords {

    private ConditionWords() {}

    /** For example "a case about delivery is open". */
    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.KnownCustomer known -> "the customer is known";
            case Condition.PhaseIn in -> "the journey phase is " + or(in.phases());
            case Condition.HasOpenCase open -> "a support case is open";
            case Condition.CaseTopicIn in -> "a case about " + or(in.topics()) + " is open";
            case Condition.CasePriorityIn in ->
                    "a case of priority " + or(in.priorities()) + " is open";
            case Condition.CaseOpenForHours old ->
                    "a case has been open for " + old.hours() + " hours or more";
            case Condition.BoughtCategory bought ->
                    "something from " + bought.category() + " was bought";
            case Condition.InterestedIn interest -> "there is interest in " + interest.category();
            case Condition.MinOrders min -> "there " + orders(min.orders()) + " or more";
            case Condition.MaxOrders max ->
                    max.orders() == 0
                            ? "nothing was ordered yet"
                            : "there " + orders(max.orders()) + " or fewer";
            case Condition.SeenOnChannel seen ->
                    "the customer was seen on channel " + seen.channel();
            case Condition.AwayForDays away ->
                    "the customer has been away for " + away.days() + " days or more";
            case Condition.CartFilled filled -> "something is in the cart";
            case Condition.FeedbackAtMost most ->
                    "the newest rating is " + most.percent() + " % or less";
            case Condition.Not not -> "it is not so that " + of(not.of());
            case Condition.AnyOf any ->
                    any.of().stream().map(ConditionWords::of).collect(Collectors.joining(" or "));
        };
    }

    private static String or(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" or "));
    }

    private static String orders(int count) {
        return count == 1 ? "is 1 order" : "are " + count + " orders";
    }
}
