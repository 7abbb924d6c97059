package com.kundresa.recommendation.outcome;

import static com.kundresa.recommendation.outcome.Happening.choice;
import static com.kundresa.recommendation.outcome.Happening.look;
import static com.kundresa.recommendation.outcome.Happening.naming;
import static com.kundresa.recommendation.outcome.Happening.order;
import static com.kundresa.recommendation.outcome.Happening.page;
import static com.kundresa.recommendation.outcome.Happening.rating;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.offer.RewardRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final int DAY = 24 * 60;

    @Test
    void looking_at_a_product_that_was_shown_is_a_click() {
        var shown = choice("d", "for-you", 1, 0, "cup", "lamp");

        assertThat(kinds(look("1", 5, "lamp"), shown)).containsExactly("d/for-you click 1.0");
        assertThat(kinds(look("2", 5, "rake"), shown)).isEmpty();
    }

    @Test
    void an_outcome_says_which_of_the_shown_products_it_is_about() {
        var shown = choice("d", "for-you", 1, 0, "cup", "lamp", "vase");

        assertThat(Attribution.attribute(order("1", 5, "vase", "rake", "cup"), List.of(shown)))
                .extracting(attributed -> attributed.outcomes().getFirst().productIds())
                .isEqualTo(List.of("cup", "vase"));
        assertThat(
                        Attribution.attribute(
                                naming("2", "followed", 5, "d", "for-you"), List.of(shown)))
                .extracting(attributed -> attributed.outcomes().getFirst().productIds())
                .isEqualTo(List.of());
    }

    @Test
    void a_look_of_another_day_is_a_visit_anew() {
        var shown = choice("d", "for-you", 1, 0, "cup");

        assertThat(kinds(look("1", DAY, "cup"), shown)).isEmpty();
    }

    @Test
    void the_page_that_an_action_leads_to_is_a_click() {
        var club = choice("d", "club", 1, 0, Happening.RULES, "/club");

        assertThat(kinds(page("1", 1, "/club"), club)).containsExactly("d/club click 1.0");
        assertThat(kinds(page("2", 1, "/about"), club)).isEmpty();
    }

    @Test
    void what_a_conversion_is_says_the_business() {
        var rules =
                new RewardRules(
                        List.of(
                                new RewardRules.Term(
                                        OutcomeKind.CONVERSION, 1, Set.of("demo_booking"), null)),
                        48);
        var ours = choice("d", "talk-to-us", 1, 0, rules, null);

        assertThat(kinds(Happening.of("1", "demo_booking", 9), ours))
                .containsExactly("d/talk-to-us conversion 1.0");
        assertThat(kinds(order("2", 9, "cup"), ours)).isEmpty();
    }

    @Test
    void an_order_of_something_else_is_no_success_of_a_list_of_products() {
        assertThat(kinds(order("1", 9, "rake"), choice("d", "for-you", 1, 0, "cup"))).isEmpty();
        assertThat(kinds(order("2", 9, "rake"), choice("d", "voucher", 1, 0)))
                .containsExactly("d/voucher conversion 5000.0");
    }

    @Test
    void the_last_touch_before_it_counts() {
        var first = choice("d1", "voucher", 1, 0);
        var second = choice("d2", "voucher", 1, 30);
        var later = choice("d3", "voucher", 1, 90);

        assertThat(kinds(order("1", 60), first, second, later))
                .containsExactly("d2/voucher conversion 5000.0");
    }

    @Test
    void in_one_decision_the_action_that_showed_the_product_counts_before_the_best_ranked() {
        assertThat(
                        kinds(
                                order("1", 9, "cup"),
                                choice("d", "voucher", 1, 0),
                                choice("d", "for-you", 2, 0, "cup")))
                .containsExactly("d/for-you conversion 5000.0");
        assertThat(
                        kinds(
                                order("2", 9, "rake"),
                                choice("d", "voucher", 1, 0),
                                choice("d", "club", 2, 0)))
                .containsExactly("d/voucher conversion 5000.0");
    }

    @Test
    void who_names_a_decision_means_that_one() {
        var named = choice("d1", "voucher", 1, 0);
        var newer = choice("d2", "voucher", 1, 5);

        assertThat(kinds(naming("1", "banner_clicked", 9, "d1", "voucher"), named, newer))
                .containsExactly("d1/voucher click 1.0");
        assertThat(kinds(naming("2", "order_completed", 9, "d1", null), named, newer))
                .containsExactly("d1/voucher conversion 1.0");
    }

    @Test
    void that_it_was_shown_or_sent_is_no_answer() {
        var sent = choice("d", "newsletter", 1, 0);

        assertThat(
                        Attribution.attribute(
                                naming("1", "campaign_opened", 9, "d", null), List.of(sent)))
                .isEqualTo(Attributed.NOTHING);
    }

    @Test
    void ratings_and_solved_cases_go_to_the_last_choice_that_waits_for_them() {
        var service = choice("d1", "call-back", 1, 0);
        var banner = choice("d2", "banner", 1, 5, RewardRules.usual(ActionKind.CONTENT), null);

        assertThat(kinds(rating("1", 60, 0.75), service, banner))
                .containsExactly("d1/call-back csat 0.75");
        assertThat(kinds(Happening.of("2", "case_solved", 60), service, banner))
                .containsExactly("d1/call-back solved 1.0");
    }

    @Test
    void what_happens_after_the_window_or_before_the_decision_is_nobodys() {
        var shown = choice("d", "voucher", 1, 60);

        assertThat(kinds(order("1", 30), shown)).isEmpty();
        assertThat(kinds(order("2", 60 + 2 * DAY), shown)).isEmpty();
        assertThat(kinds(order("3", 60 + 2 * DAY - 1), shown)).hasSize(1);
    }

    @Test
    void what_names_a_decision_wrongly_is_an_orphan_with_its_reason() {
        var known = choice("d", "voucher", 1, 0);

        assertThat(why(naming("1", "clicked", 9, "other", null), known))
                .isEqualTo(Orphan.Why.DECISION_UNKNOWN);
        assertThat(why(naming("2", "clicked", 9, "d", "club"), known))
                .isEqualTo(Orphan.Why.ACTION_UNKNOWN);
        assertThat(why(naming("3", "clicked", 2 * DAY, "d", null), known))
                .isEqualTo(Orphan.Why.WINDOW_OVER);
    }

    private static List<String> kinds(Signal signal, Choice... choices) {
        return Attribution.attribute(signal, List.of(choices)).outcomes().stream()
                .map(outcome -> name(outcome))
                .toList();
    }

    private static String name(Outcome outcome) {
        String decision =
                Stream.of("d", "d1", "d2", "d3")
                        .filter(name -> Happening.decision(name).equals(outcome.decisionId()))
                        .findFirst()
                        .orElseThrow();
        return decision
                + "/"
                + outcome.actionId()
                + " "
                + outcome.kind().code()
                + " "
                + outcome.value();
    }

    private static Orphan.Why why(Signal signal, Choice... choices) {
        return Attribution.attribute(signal, List.of(choices)).orphan().orElseThrow().why();
    }
}
