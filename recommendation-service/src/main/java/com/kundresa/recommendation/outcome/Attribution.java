package com.kundresa.recommendation.outcome;

import com.kundresa.recommendation.offer.OutcomeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a signal is the outcome of.
 *
 * <p>Where it names a decision, it is that decision's outcome and no other's. Where it names none,
 * it goes to the last touch: of the decisions for this customer that showed something it can follow
 * from, the newest before it, and in it the action that showed the product it is about, or else the
 * best ranked. Each signal is judged by itself against the choices alone, so neither order nor
 * repetition of signals changes what comes out.
 */
public final class Attribution {

    /** A look or a page follows from what was shown on the same day; later it is a visit anew. */
    static final Duration SAME_DAY = Duration.ofHours(24);

    /** Clocks of senders differ a little: so much before the decision still counts as after it. */
    static final Duration CLOCKS = Duration.ofSeconds(2);

    /** That somebody was shown or sent something is no answer to it. */
    private static final List<String> SHOWING =
            List.of("product_list_viewed", "campaign_received", "campaign_opened");

    private Attribution() {}

    /**
     * What this signal is the outcome of.
     *
     * @param choices for the customer who did it, and those of the decision that it names; in any
     *     order, and more than needed does no harm
     */
    public static Attributed attribute(Signal signal, List<Choice> choices) {
        Signal.Naming naming = signal.naming();
        if (naming == null) {
            return new Attributed(lastTouch(signal, choices), Optional.empty());
        }
        return SHOWING.contains(signal.type())
                ? Attributed.NOTHING
                : named(signal, naming, choices);
    }

    private static Attributed named(Signal signal, Signal.Naming naming, List<Choice> choices) {
        List<Choice> decided =
                choices.stream()
                        .filter(choice -> choice.decisionId().equals(naming.decisionId()))
                        .toList();
        List<Choice> meant =
                decided.stream()
                        .filter(choice ->
                                naming.actionId() == null
                                        || naming.actionId().equals(choice.actionId()))
                        .toList();
        List<Choice> open =
                meant.stream().filter(choice -> signal.at().isBefore(choice.until())).toList();
        if (decided.isEmpty()) {
            return orphan(signal, naming, Orphan.Why.DECISION_UNKNOWN);
        }
        if (meant.isEmpty()) {
            return orphan(signal, naming, Orphan.Why.ACTION_UNKNOWN);
        }
        return open.isEmpty()
                ? orphan(signal, naming, Orphan.Why.WINDOW_OVER)
                : new Attributed(best(signal, open, Attribution::saidOf), Optional.empty());
    }

    private static List<Outcome> lastTouch(Signal signal, List<Choice> choices) {
        return best(
                signal,
                choices.stream().filter(choice -> isOpen(choice, signal.at())).toList(),
                Attribution::seenIn);
    }

    private static boolean isOpen(Choice choice, Instant at) {
        return choice.activated()
                && !at.isBefore(choice.decidedAt().minus(CLOCKS))
                && at.isBefore(choice.until());
    }

    private static List<Outcome> best(Signal signal, List<Choice> choices, Claim claim) {
        Map<OutcomeKind, Choice> winners = new EnumMap<>(OutcomeKind.class);
        List<Outcome> outcomes = new ArrayList<>();
        for (Choice choice : choices.stream().sorted(newestFirst(signal)).toList()) {
            claim.kinds(signal, choice).keySet().forEach(kind -> winners.putIfAbsent(kind, choice));
        }
        winners.forEach((kind, choice) -> {
            double value = claim.kinds(signal, choice).getOrDefault(kind, 1.0);
            outcomes.add(
                    new Outcome(
                            Outcome.idOf(signal.interactionId(), kind),
                            choice.decisionId(),
                            choice.actionId(),
                            kind,
                            value,
                            signal.at(),
                            signal.source(),
                            shared(signal, choice)));
        });
        return List.copyOf(outcomes);
    }

    private static Comparator<Choice> newestFirst(Signal signal) {
        return Comparator.comparing(Choice::decidedAt)
                .thenComparing(Choice::decisionId)
                .reversed()
                .thenComparing(choice -> !sharesProduct(signal, choice))
                .thenComparing(Choice::rank)
                .thenComparing(Choice::actionId);
    }

    /** Of which kinds a signal that names the choice's decision is, with the value of each. */
    private static Map<OutcomeKind, Double> saidOf(Signal signal, Choice choice) {
        Map<OutcomeKind, Double> kinds = results(signal, choice, true);
        return kinds.isEmpty() ? Map.of(OutcomeKind.CLICK, 1.0) : kinds;
    }

    /** Of which kinds a signal may be that names no decision, with the value of each. */
    private static Map<OutcomeKind, Double> seenIn(Signal signal, Choice choice) {
        Map<OutcomeKind, Double> kinds = results(signal, choice, false);
        if (isClick(signal, choice)) {
            kinds.put(OutcomeKind.CLICK, 1.0);
        }
        return kinds;
    }

    private static Map<OutcomeKind, Double> results(Signal signal, Choice choice, boolean named) {
        Map<OutcomeKind, Double> kinds = new EnumMap<>(OutcomeKind.class);
        Double satisfaction = signal.satisfaction();
        Double money = signal.money();
        if (isConversion(signal, choice)) {
            kinds.put(OutcomeKind.CONVERSION, money == null ? 1.0 : money);
        }
        if (satisfaction != null && (named || counts(choice, OutcomeKind.CSAT))) {
            kinds.put(OutcomeKind.CSAT, satisfaction);
        }
        if (signal.isSolution() && (named || counts(choice, OutcomeKind.SOLVED))) {
            kinds.put(OutcomeKind.SOLVED, 1.0);
        }
        return kinds;
    }

    private static boolean counts(Choice choice, OutcomeKind kind) {
        return choice.rules().terms().stream().anyMatch(term -> term.kind() == kind);
    }

    /** Of a list of products, buying something else is no conversion. */
    private static boolean isConversion(Signal signal, Choice choice) {
        String name = signal.name();
        boolean isMeant =
                choice.rules().terms().stream()
                        .anyMatch(term ->
                                term.isConversion(signal.type())
                                        || name != null && term.isConversion(name));
        return isMeant
                && (signal.productIds().isEmpty()
                        || choice.shown().productIds().isEmpty()
                        || sharesProduct(signal, choice));
    }

    private static boolean isClick(Signal signal, Choice choice) {
        String link = choice.shown().link();
        return signal.byCustomer()
                && signal.at().isBefore(choice.decidedAt().plus(SAME_DAY))
                && (signal.isLook() && sharesProduct(signal, choice)
                        || link != null && signal.pages().contains(link));
    }

    private static boolean sharesProduct(Signal signal, Choice choice) {
        return !Collections.disjoint(signal.productIds(), choice.shown().productIds());
    }

    private static List<String> shared(Signal signal, Choice choice) {
        return choice.shown().productIds().stream().filter(signal.productIds()::contains).toList();
    }

    private static Attributed orphan(Signal signal, Signal.Naming naming, Orphan.Why why) {
        OutcomeKind kind = likely(signal);
        Double money = signal.money();
        Double satisfaction = signal.satisfaction();
        double value =
                switch (kind) {
                    case CONVERSION -> money == null ? 1 : money;
                    case CSAT -> satisfaction == null ? 0 : satisfaction;
                    case CLICK, SOLVED, REWARD -> 1;
                };
        return new Attributed(
                List.of(),
                Optional.of(
                        new Orphan(
                                Outcome.idOf(signal.interactionId(), kind),
                                naming.decisionId(),
                                naming.actionId(),
                                kind,
                                value,
                                signal.at(),
                                signal.source(),
                                why)));
    }

    private static OutcomeKind likely(Signal signal) {
        if (signal.satisfaction() != null) {
            return OutcomeKind.CSAT;
        }
        if (signal.isSolution()) {
            return OutcomeKind.SOLVED;
        }
        return signal.money() == null ? OutcomeKind.CLICK : OutcomeKind.CONVERSION;
    }

    /** What a signal would be for a choice. */
    private interface Claim {
        Map<OutcomeKind, Double> kinds(Signal signal, Choice choice);
    }
}
