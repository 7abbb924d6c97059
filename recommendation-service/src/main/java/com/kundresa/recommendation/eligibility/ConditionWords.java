package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.customer.OpenCase;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.situation.Situation;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The same for a condition that holds, naming only what made it hold. */
    public static String met(Condition condition, Situation situation) {
        return switch (condition) {
            case Condition.PhaseIn in ->
                    of(new Condition.PhaseIn(among(in.phases(), phase(situation))));
            case Condition.CaseTopicIn in ->
                    of(new Condition.CaseTopicIn(among(in.topics(), topics(situation))));
            case Condition.CasePriorityIn in ->
                    of(new Condition.CasePriorityIn(among(in.priorities(), priorities(situation))));
            default -> of(condition);
        };
    }

    private static Set<String> among(Set<String> words, Stream<String> found) {
        Set<String> both = found.filter(words::contains).collect(Collectors.toSet());
        return both.isEmpty() ? words : both;
    }

    private static Stream<String> phase(Situation situation) {
        return situation.view().map(CustomerView::phase).stream();
    }

    private static Stream<String> topics(Situation situation) {
        return cases(situation).flatMap(one -> Stream.ofNullable(one.topic()));
    }

    private static Stream<String> priorities(Situation situation) {
        return cases(situation).flatMap(one -> Stream.ofNullable(one.priority()));
    }

    private static Stream<OpenCase> cases(Situation situation) {
        return situation.view().stream().flatMap(view -> view.openCases().stream());
    }

    private static String or(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" or "));
    }

    private static String orders(int count) {
        return count == 1 ? "is 1 order" : "are " + count + " orders";
    }
}
