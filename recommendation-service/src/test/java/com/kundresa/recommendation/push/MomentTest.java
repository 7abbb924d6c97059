package com.kundresa.recommendation.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Persona;
import com.kundresa.recommendation.Sample;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Condition;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void with_nothing_against_it_the_step_goes_now() {
        assertThat(judge(rule(null, null), null)).isInstanceOf(Moment.Judgement.Now.class);
    }

    @Test
    void a_condition_that_does_not_hold_is_the_reason() {
        var asks =
                new PushRule(
                        "r",
                        true,
                        new Trigger.CartLeft(),
                        Duration.ofHours(1),
                        List.of(new Condition.CartFilled()),
                        "a",
                        new Channel(Channel.Medium.APP, null),
                        null,
                        null,
                        Set.of(),
                        Persona.NOW);

        assertThat(judge(asks, null))
                .isEqualTo(
                        new Moment.Judgement.Never(
                                new Reason(
                                        "rule",
                                        "CONDITION_NOT_MET",
                                        "The rule asks that something is in the cart")));
    }

    @Test
    void a_cap_of_the_rule_counts_only_its_own_steps() {
        var capped = rule(new Cap(2, 24), null);

        assertThat(judge(capped, null, "r@1", "other@1", "r@25"))
                .isInstanceOf(Moment.Judgement.Now.class);
        assertThat(judge(capped, null, "r@1", "r@23")).isEqualTo(reached(2, 24, "this rule"));
    }

    @Test
    void the_overall_cap_counts_the_steps_of_all_rules() {
        var overall = new Cap(2, 48);

        assertThat(judge(rule(null, null), overall, "a@1", "b@47"))
                .isEqualTo(reached(2, 48, "all rules"));
        assertThat(judge(rule(null, null), overall, "a@1", "b@48"))
                .isInstanceOf(Moment.Judgement.Now.class);
    }

    @Test
    void in_quiet_hours_the_step_waits_for_their_end() {
        // it is 12:00 UTC, 13:00 in Stockholm
        var stockholm = ZoneId.of("Europe/Stockholm");
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), stockholm);
        var night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), stockholm);
        var overNoon = new QuietHours(LocalTime.of(13, 0), LocalTime.of(8, 0), stockholm);

        assertThat(judge(rule(null, noon), null))
                .isEqualTo(new Moment.Judgement.Later(Persona.NOW.plus(Duration.ofHours(1))));
        assertThat(judge(rule(null, night), null)).isInstanceOf(Moment.Judgement.Now.class);
        assertThat(judge(rule(null, overNoon), null))
                .isEqualTo(new Moment.Judgement.Later(Persona.NOW.plus(Duration.ofHours(19))));
    }

    private static Moment.Judgement reached(int most, int hours, String whose) {
        return new Moment.Judgement.Never(
                new Reason(
                        "capped",
                        "CAP_REACHED",
                        "At most " + most + " in " + hours + " hours by " + whose));
    }

    private static Moment.Judgement judge(
            PushRule rule, @Nullable Cap overall, String... ruleAtHoursAgo) {
        var earlier =
                Stream.of(ruleAtHoursAgo)
                        .map(text -> text.split("@"))
                        .map(parts ->
                                new Moment.Earlier(
                                        parts[0],
                                        Persona.NOW.minus(
                                                Duration.ofHours(Long.parseLong(parts[1])))))
                        .toList();
        return Moment.judge(
                rule,
                new PushRules(1, overall, List.of(rule)),
                Sample.situation(Persona.somebody()),
                earlier);
    }

    private static PushRule rule(@Nullable Cap cap, @Nullable QuietHours quiet) {
        return new PushRule(
                "r",
                true,
                new Trigger.CartLeft(),
                Duration.ofHours(1),
                List.of(),
                "a",
                new Channel(Channel.Medium.APP, null),
                cap,
                quiet,
                Set.of(),
                Persona.NOW);
    }
}
