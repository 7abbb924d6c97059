package com.kundresa.recommendation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rewards depend on what happened, not on the order or number of times in which it is told. */
class AttributionLawsTest {

    private static final String[] PRODUCTS = {"cup", "lamp", "rake", "tent"};
    private static final String[] TYPES = {"case_solved", "quote_requested", "something_else"};

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void order_and_repetition_of_signals_and_choices_change_no_reward(int seed) {
        Random random = new Random(seed);
        List<Choice> choices = choices(random);
        List<Signal> signals = signals(random);
        Map<String, Double> told = rewards(signals, choices);

        List<Signal> retold = new ArrayList<>(signals);
        signals.stream().filter(signal -> random.nextBoolean()).forEach(retold::add);
        Collections.shuffle(retold, random);
        List<Choice> reordered = new ArrayList<>(choices);
        Collections.shuffle(reordered, random);

        assertThat(rewards(retold, reordered)).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_kind_of_a_signal_is_the_outcome_of_at_most_one_choice_whose_window_is_open(int seed) {
        Random random = new Random(seed);
        List<Choice> choices = choices(random);
        for (Signal signal : signals(random)) {
            Attributed attributed = Attribution.attribute(signal, choices);

            assertThat(attributed.outcomes()).extracting(Outcome::kind).doesNotHaveDuplicates();
            assertThat(attributed.outcomes()).allMatch(outcome -> isOpen(outcome, choices));
            assertThat(attributed.orphan().isEmpty() || attributed.outcomes().isEmpty()).isTrue();
        }
    }

    private static boolean isOpen(Outcome outcome, List<Choice> choices) {
        return choices.stream()
                .anyMatch(choice ->
                        choice.decisionId().equals(outcome.decisionId())
                                && choice.actionId().equals(outcome.actionId())
                                && outcome.at().isBefore(choice.until()));
    }

    private static Map<String, Double> rewards(List<Signal> signals, List<Choice> choices) {
        Map<UUID, Outcome> ledger = new HashMap<>();
        signals.stream()
                .flatMap(signal -> Attribution.attribute(signal, choices).outcomes().stream())
                .forEach(outcome -> ledger.putIfAbsent(outcome.outcomeId(), outcome));
        Map<String, Double> rewards = new TreeMap<>();
        for (Choice choice : choices) {
            rewards.put(
                    choice.decisionId() + choice.actionId(),
                    Reward.of(choice.rules(), of(choice, ledger)));
        }
        return rewards;
    }

    private static List<Outcome> of(Choice choice, Map<UUID, Outcome> ledger) {
        return ledger.values().stream()
                .filter(outcome ->
                        outcome.decisionId().equals(choice.decisionId())
                                && outcome.actionId().equals(choice.actionId()))
                .toList();
    }

    private static List<Choice> choices(Random random) {
        List<Choice> choices = new ArrayList<>();
        for (int decision = 0; decision < 5; decision++) {
            int minute = random.nextInt(4) * 700;
            for (int rank = 1; rank <= 3; rank++) {
                String[] shown =
                        random.nextBoolean()
                                ? new String[0]
                                : new String[] {product(random), product(random)};
                choices.add(
                        Happening.choice("d" + decision, "action-" + rank, rank, minute, shown));
            }
        }
        return choices;
    }

    private static List<Signal> signals(Random random) {
        List<Signal> signals = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            int minute = random.nextInt(6000);
            signals.add(
                    switch (random.nextInt(5)) {
                        case 0 -> Happening.order("" + n, minute, product(random));
                        case 1 -> Happening.look("" + n, minute, product(random));
                        case 2 -> Happening.rating("" + n, minute, random.nextInt(5) / 4.0);
                        case 3 ->
                                Happening.naming(
                                        "" + n,
                                        "banner_clicked",
                                        minute,
                                        "d" + random.nextInt(7),
                                        random.nextBoolean() ? null : "action-2");
                        default ->
                                Happening.of("" + n, TYPES[random.nextInt(TYPES.length)], minute);
                    });
        }
        return signals;
    }

    private static String product(Random random) {
        return PRODUCTS[random.nextInt(PRODUCTS.length)];
    }
}
