package com.kundresa.profile.journey;

import static com.kundresa.profile.journey.Condition.all;
import static com.kundresa.profile.journey.Condition.is;

import com.kundresa.profile.journey.Condition.Again;
import com.kundresa.profile.journey.Condition.Opening;
import com.kundresa.profile.journey.Condition.Within;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a business sees its journey: phases in their planned order, and what leads into them.
 *
 * @param preset its name
 * @param phases in the planned order
 * @param rules the first one that holds tells the phase; where none holds the customer stays
 * @param silences what silence alone does
 */
public record PhaseRules(
        String preset, List<Phase> phases, List<Rule> rules, List<Silence> silences) {

    /** An interaction under this condition leads into this phase. */
    public record Rule(Condition condition, String phase) {}

    /** Who stands in a phase and is silent for so long has moved into another. */
    public record Silence(String from, Duration after, String to) {}

    private static final Duration A_MONTH = Duration.ofDays(30);

    /** Awareness, consideration, decision, post-purchase. */
    public static final PhaseRules FOUR =
            new PhaseRules(
                    "four",
                    phases("awareness", "consideration", "decision", "post-purchase"),
                    List.of(
                            new Rule(is(Signal.ORDER, Signal.LEAD), "post-purchase"),
                            new Rule(is(Signal.SERVICE, Signal.PRAISE), "post-purchase"),
                            new Rule(is(Signal.COMPLAINT), "post-purchase"),
                            new Rule(is(Signal.CART, Signal.CHECKOUT), "decision"),
                            new Rule(is(Signal.PRODUCT), "consideration"),
                            new Rule(all(is(Signal.QUESTION), new Opening()), "consideration"),
                            new Rule(
                                    all(is(Signal.QUESTION), new Within(Set.of("awareness"))),
                                    "consideration"),
                            new Rule(
                                    all(is(Signal.VISIT, Signal.CAMPAIGN), new Opening()),
                                    "awareness")),
                    List.of(new Silence("decision", A_MONTH, "consideration")));

    /** Awareness, consideration, purchase, retention, loyalty. */
    public static final PhaseRules FIVE =
            new PhaseRules(
                    "five",
                    phases("awareness", "consideration", "purchase", "retention", "loyalty"),
                    List.of(
                            new Rule(new Again(Signal.ORDER), "loyalty"),
                            new Rule(is(Signal.PRAISE), "loyalty"),
                            new Rule(is(Signal.ORDER, Signal.LEAD), "purchase"),
                            new Rule(is(Signal.SERVICE, Signal.COMPLAINT), "retention"),
                            new Rule(
                                    all(
                                            is(Signal.QUESTION, Signal.VISIT, Signal.CAMPAIGN),
                                            new Within(Set.of("purchase"))),
                                    "retention"),
                            new Rule(
                                    is(Signal.PRODUCT, Signal.CART, Signal.CHECKOUT),
                                    "consideration"),
                            new Rule(all(is(Signal.QUESTION), new Opening()), "consideration"),
                            new Rule(
                                    all(is(Signal.VISIT, Signal.CAMPAIGN), new Opening()),
                                    "awareness")),
                    List.of(new Silence("purchase", A_MONTH, "retention")));

    /** Awareness, information, decision, conversion, service, loyalty; the default. */
    public static final PhaseRules SIX =
            new PhaseRules(
                    "six",
                    phases(
                            "awareness",
                            "information",
                            "decision",
                            "conversion",
                            "service",
                            "loyalty"),
                    List.of(
                            new Rule(new Again(Signal.ORDER), "loyalty"),
                            new Rule(is(Signal.PRAISE), "loyalty"),
                            new Rule(is(Signal.ORDER, Signal.LEAD), "conversion"),
                            new Rule(is(Signal.SERVICE, Signal.COMPLAINT), "service"),
                            new Rule(
                                    all(is(Signal.QUESTION), new Within(Set.of("conversion"))),
                                    "service"),
                            new Rule(is(Signal.CART, Signal.CHECKOUT), "decision"),
                            new Rule(is(Signal.PRODUCT), "information"),
                            new Rule(all(is(Signal.QUESTION), new Opening()), "information"),
                            new Rule(
                                    all(is(Signal.QUESTION), new Within(Set.of("awareness"))),
                                    "information"),
                            new Rule(
                                    all(is(Signal.VISIT, Signal.CAMPAIGN), new Opening()),
                                    "awareness")),
                    List.of(new Silence("decision", A_MONTH, "information")));

    private static final Map<String, PhaseRules> PRESETS =
            Map.of(FOUR.preset, FOUR, FIVE.preset, FIVE, SIX.preset, SIX);

    public PhaseRules {
        phases = List.copyOf(phases);
        rules = List.copyOf(rules);
        silences = List.copyOf(silences);
    }

    /** The preset of this name: four, five or six. */
    public static Optional<PhaseRules> preset(String name) {
        return Optional.ofNullable(PRESETS.get(name));
    }

    /** The phase that a step leads into, or nothing where the customer stays. */
    public Optional<String> phaseOf(Step step) {
        for (Rule rule : rules) {
            if (rule.condition().holds(step)) {
                return Optional.of(rule.phase());
            }
        }
        return Optional.empty();
    }

    /** The place of a phase in the planned order. */
    public int place(String phase) {
        for (Phase each : phases) {
            if (each.name().equals(phase)) {
                return each.place();
            }
        }
        throw new IllegalArgumentException("No such phase in preset " + preset);
    }

    /** Where everyone begins. */
    public String opening() {
        return phases.getFirst().name();
    }

    /** What silence does to who stands in a phase. */
    public Optional<Silence> silence(String phase) {
        return silences.stream().filter(silence -> silence.from().equals(phase)).findFirst();
    }

    private static List<Phase> phases(String... names) {
        return java.util.stream.IntStream.range(0, names.length)
                .mapToObj(place -> new Phase(names[place], place))
                .toList();
    }
}
