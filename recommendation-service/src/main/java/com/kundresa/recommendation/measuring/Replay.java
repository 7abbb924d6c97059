package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.evaluation.CrossFittedMeans;
import com.kundresa.recommendation.evaluation.Evaluation;
import com.kundresa.recommendation.evaluation.Limits;
import com.kundresa.recommendation.evaluation.Verdict;
import com.kundresa.recommendation.evaluation.postgres.FirstPlace;
import com.kundresa.recommendation.experiment.Arm;
import com.kundresa.recommendation.experiment.Assignment;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.offer.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides the decisions of a log again, purely, by their own policy and by another, and judges the
 * other. Lives within one evaluation.
 */
final class Replay {

    private static final int FOLDS = 5;

    /** How many decisions an action's mean elsewhere is worth beside its mean in a segment. */
    private static final double STRENGTH = 20;

    /** Another policy's chance is its own, not that of the decision that it is compared with. */
    private static final long OTHER_CHANCE = 0x9E3779B97F4A7C15L;

    private static final double SAME = 1e-9;

    private final Question question;
    private final List<Replayed> replayed = new ArrayList<>();
    private final Map<String, String> sameWords = new HashMap<>();
    private final Map<List<String>, List<String>> sameOptions = new HashMap<>();
    private long found;
    private long notTriedOut;
    private long notReproduced;
    private long unsettled;

    Replay(Question question) {
        this.question = question;
    }

    /**
     * One more decision.
     *
     * @param learned the model that it was made from
     * @param judged the model that the other policy goes by
     */
    void add(FirstPlace shown, Inputs inputs, Catalogue catalogue, Model learned, Model judged) {
        found++;
        Double probability = shown.probability();
        if (probability == null || !isTriedOut(inputs)) {
            notTriedOut++;
            return;
        }
        Map<String, Double> logging = again(inputs, catalogue, learned);
        if (Math.abs(logging.getOrDefault(shown.actionId(), 0.0) - probability) > SAME) {
            notReproduced++;
            return;
        }
        unsettled += shown.settled() ? 0 : 1;
        replayed.add(
                packed(
                        shown,
                        probability,
                        segment(inputs),
                        logging,
                        Decider.chances(other(inputs, judged), catalogue, judged)));
    }

    private Replayed packed(
            FirstPlace shown,
            double probability,
            String segment,
            Map<String, Double> logging,
            Map<String, Double> target) {
        List<String> options =
                Stream.concat(logging.keySet().stream(), target.keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        return new Replayed(
                Math.floorMod(shown.anchor().hashCode(), FOLDS),
                same(segment),
                same(shown.actionId()),
                probability,
                shown.reward(),
                sameOptions.computeIfAbsent(options, all -> all.stream().map(this::same).toList()),
                chances(options, logging),
                chances(options, target));
    }

    /** One string for all that are equal to it. */
    private String same(String word) {
        return sameWords.computeIfAbsent(word, first -> first);
    }

    private static double[] chances(List<String> options, Map<String, Double> by) {
        return options.stream().mapToDouble(option -> by.getOrDefault(option, 0.0)).toArray();
    }

    /** One more decision that cannot be decided again, because a part of it is no longer there. */
    void addIncomplete() {
        found++;
        notReproduced++;
    }

    Judgement judgement() {
        CrossFittedMeans model = new CrossFittedMeans(FOLDS, STRENGTH);
        replayed.forEach(one -> one.teach(model));
        Evaluation evaluation = new Evaluation(Limits.USUAL);
        replayed.forEach(one -> evaluation.add(one.seen(model)));
        Verdict verdict = evaluation.verdict();
        return new Judgement(
                question,
                verdict,
                new Judgement.Use(found, replayed.size(), notTriedOut, notReproduced, unsettled));
    }

    /** The chances that the decision had; none where another program made it. */
    private static Map<String, Double> again(Inputs inputs, Catalogue catalogue, Model learned) {
        return inputs.policy().equals(Decider.POLICY)
                ? Decider.chances(inputs, catalogue, learned)
                : Map.of();
    }

    private static boolean isTriedOut(Inputs inputs) {
        return inputs.assignment().policy() == PolicyName.LEARNED
                && !inputs.exploration().equals(Exploration.OFF);
    }

    private Inputs other(Inputs inputs, Model judged) {
        return inputs.by(
                new Assignment(Arm.NONE, null, question.policy()),
                judged.version(),
                exploration(inputs.exploration()),
                inputs.seed() ^ OTHER_CHANCE);
    }

    private Exploration exploration(Exploration tried) {
        Double epsilon = question.epsilon();
        return epsilon == null
                ? tried
                : new Exploration(epsilon, tried.draws(), tried.candidates(), tried.spread());
    }

    private static String segment(Inputs inputs) {
        return switch (inputs.customer()) {
            case Customer.Known(CustomerView view) -> view.phase();
            case Customer.Unknown unknown -> "";
        };
    }
}
