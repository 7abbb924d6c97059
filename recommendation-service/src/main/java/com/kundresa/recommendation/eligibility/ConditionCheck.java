package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.customer.Feedback;
import com.kundresa.recommendation.customer.OpenCase;
import com.kundresa.recommendation.offer.Condition;
import com.kundresa.recommendation.situation.Situation;
import java.time.Duration;
import java.util.function.Predicate;

/** Whether a condition holds; what would need the state does not hold for a stranger. */
public final class ConditionCheck {

    private ConditionCheck() {}

    /** True where it holds in the situation. */
    public static boolean holds(Condition condition, Situation situation) {
        return switch (condition) {
            case Condition.KnownCustomer known -> situation.view().isPresent();
            case Condition.PhaseIn in ->
                    known(situation, view -> in.phases().contains(view.phase()));
            case Condition.HasOpenCase open -> anyCase(situation, one -> true);
            case Condition.CaseTopicIn in ->
                    anyCase(
                            situation,
                            one -> one.topic() != null && in.topics().contains(one.topic()));
            case Condition.CasePriorityIn in ->
                    anyCase(
                            situation,
                            one ->
                                    one.priority() != null
                                            && in.priorities().contains(one.priority()));
            case Condition.CaseOpenForHours old ->
                    anyCase(situation, one -> isOlder(one, old.hours(), situation));
            case Condition.BoughtCategory bought ->
                    situation.shelf().boughtCategories().contains(bought.category());
            case Condition.InterestedIn interest ->
                    situation
                            .profile()
                            .filter(p -> p.shares().containsKey(interest.category()))
                            .isPresent();
            case Condition.MinOrders min ->
                    known(situation, view -> view.orders().count() >= min.orders());
            case Condition.MaxOrders max ->
                    known(situation, view -> view.orders().count() <= max.orders());
            case Condition.SeenOnChannel seen ->
                    known(situation, view -> view.channels().containsKey(seen.channel()));
            case Condition.AwayForDays away ->
                    known(
                            situation,
                            view ->
                                    Duration.between(view.lastSeen(), situation.at()).toDays()
                                            >= away.days());
            case Condition.CartFilled filled -> !situation.cart().isEmpty();
            case Condition.FeedbackAtMost most ->
                    known(situation, view -> isUnhappy(view, most.percent()));
            case Condition.Not not -> !holds(not.of(), situation);
            case Condition.AnyOf any -> any.of().stream().anyMatch(one -> holds(one, situation));
        };
    }

    private static boolean known(Situation situation, Predicate<CustomerView> test) {
        return situation.view().filter(test).isPresent();
    }

    private static boolean anyCase(Situation situation, Predicate<OpenCase> test) {
        return known(situation, view -> view.openCases().stream().anyMatch(test));
    }

    private static boolean isOlder(OpenCase one, int hours, Situation situation) {
        return Duration.between(one.at(), situation.at()).toHours() >= hours;
    }

    private static boolean isUnhappy(CustomerView view, int percent) {
        return view.feedback().stream()
                .findFirst()
                .filter(newest -> share(newest) <= percent)
                .isPresent();
    }

    private static double share(Feedback feedback) {
        return feedback.best() == 0 ? 100 : 100.0 * feedback.score() / feedback.best();
    }
}
