package com.kundresa.recommendation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up shop of which everything is known: five kinds of visitors, six actions, and how
 * probable each visitor is to take up each action. A policy's true value can be computed.
 */
final class World {

    static final int VISITORS = 5;
    static final int ACTIONS = 6;
    private static final int FOLDS = 5;
    private static final double STRENGTH = 5;

    private final double[] shares = new double[VISITORS];
    private final double[][] takeUp = new double[VISITORS][ACTIONS];

    World(Random chance) {
        double all = 0;
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            shares[visitor] = 0.5 + chance.nextDouble();
            all += shares[visitor];
            for (int action = 0; action < ACTIONS; action++) {
                takeUp[visitor][action] = 0.02 + 0.18 * chance.nextDouble();
            }
        }
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            shares[visitor] /= all;
        }
    }

    /** Probabilities of the actions by visitor. */
    record Policy(double[][] probabilities) {

        /** Mostly what it believes in, and sometimes anything: beliefs by chance. */
        static Policy believing(Random chance, double sharpness, double uniform) {
            double[][] probabilities = new double[VISITORS][ACTIONS];
            for (double[] row : probabilities) {
                double all = 0;
                for (int action = 0; action < ACTIONS; action++) {
                    row[action] = Math.exp(sharpness * chance.nextGaussian());
                    all += row[action];
                }
                for (int action = 0; action < ACTIONS; action++) {
                    row[action] = uniform / ACTIONS + (1 - uniform) * row[action] / all;
                }
            }
            return new Policy(probabilities);
        }

        int draw(int visitor, Random chance) {
            return World.draw(probabilities[visitor], chance);
        }
    }

    /** What a policy earns per decision in truth. */
    double value(Policy policy) {
        return IntStream.range(0, VISITORS)
                .mapToDouble(visitor ->
                        shares[visitor]
                                * IntStream.range(0, ACTIONS)
                                        .mapToDouble(action ->
                                                policy.probabilities()[visitor][action]
                                                        * takeUp[visitor][action])
                                        .sum())
                .sum();
    }

    private record Visit(int visitor, int action, double propensity, double reward) {}

    /** What the target's eyes see of decisions that the other policy made. */
    List<Logged> log(int decisions, Policy logging, Policy target, Random chance) {
        List<Visit> visits = new ArrayList<>();
        CrossFittedMeans model = new CrossFittedMeans(FOLDS, STRENGTH);
        for (int i = 0; i < decisions; i++) {
            int visitor = draw(shares, chance);
            int action = logging.draw(visitor, chance);
            double reward = chance.nextDouble() < takeUp[visitor][action] ? 1 : 0;
            visits.add(
                    new Visit(visitor, action, logging.probabilities()[visitor][action], reward));
            model.learn(i % FOLDS, "v" + visitor, "a" + action, reward);
        }
        return IntStream.range(0, decisions)
                .mapToObj(i -> seen(visits.get(i), i % FOLDS, logging, target, model))
                .toList();
    }

    private static Logged seen(
            Visit visit, int fold, Policy logging, Policy target, CrossFittedMeans model) {
        List<Logged.Option> options =
                IntStream.range(0, ACTIONS)
                        .mapToObj(action ->
                                new Logged.Option(
                                        "a" + action,
                                        target.probabilities()[visit.visitor()][action],
                                        logging.probabilities()[visit.visitor()][action],
                                        model.expected(fold, "v" + visit.visitor(), "a" + action)))
                        .toList();
        return new Logged("a" + visit.action(), visit.propensity(), visit.reward(), options);
    }

    private static int draw(double[] probabilities, Random chance) {
        double at = chance.nextDouble();
        for (int i = 0; i < probabilities.length - 1; i++) {
            at -= probabilities[i];
            if (at < 0) {
                return i;
            }
        }
        return probabilities.length - 1;
    }
}
