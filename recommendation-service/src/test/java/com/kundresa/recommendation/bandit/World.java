package com.kundresa.recommendation.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A world whose truth is known: visitors with features, actions with the weights that they really
 * have, take-ups drawn from them. Who the visitor is matters more than which action it is. The same
 * seed gives the same world.
 */
public final class World {

    private static final int TRAITS = 5;
    private static final double USUAL_LOG_ODDS = -2;
    private static final double BIAS_WIDTH = 0.6;
    private static final double TRAIT_WIDTH = 1.5;

    private final FeatureSet features =
            new FeatureSet(
                    "world-1",
                    Stream.concat(
                                    Stream.of(FeatureSet.BIAS),
                                    IntStream.range(0, TRAITS).mapToObj(i -> "trait:" + i))
                            .toList());
    private final List<double[]> truth = new ArrayList<>();

    /**
     * @param actions how many there are; each suits some visitors better and others worse
     */
    public World(long seed, int actions) {
        SplittableRandom chance = new SplittableRandom(seed);
        for (int action = 0; action < actions; action++) {
            double[] weights = new double[features.size()];
            for (int i = 0; i < weights.length; i++) {
                double width = i == 0 ? BIAS_WIDTH : TRAIT_WIDTH;
                weights[i] = (i == 0 ? USUAL_LOG_ODDS : 0) + width * chance.nextGaussian();
            }
            truth.add(weights);
        }
    }

    public FeatureSet features() {
        return features;
    }

    public int actions() {
        return truth.size();
    }

    public List<String> actionIds() {
        return IntStream.range(0, actions()).mapToObj(World::id).toList();
    }

    public static String id(int action) {
        return "action-" + action;
    }

    /** A visitor drawn at random: each trait holds for every second one. */
    public Features visitor(SplittableRandom chance) {
        return features.of(
                IntStream.range(0, TRAITS)
                        .filter(i -> chance.nextBoolean())
                        .mapToObj(i -> "trait:" + i)
                        .toList());
    }

    /** How probable it really is that this visitor takes this action up. */
    public double probability(int action, Features visitor) {
        return Odds.probability(visitor.times(truth.get(action)));
    }

    /** 1 where the visitor takes the action up, else 0. */
    public double reward(int action, Features visitor, SplittableRandom chance) {
        return chance.nextDouble() < probability(action, visitor) ? 1 : 0;
    }

    /** The best that can be had from this visitor. */
    public double best(Features visitor) {
        return IntStream.range(0, actions())
                .mapToDouble(action -> probability(action, visitor))
                .max()
                .orElseThrow();
    }

    /** The action that is best where everybody gets the same. */
    public int bestForAll(SplittableRandom chance, int visitors) {
        double[] sums = new double[actions()];
        for (int n = 0; n < visitors; n++) {
            Features visitor = visitor(chance);
            for (int action = 0; action < sums.length; action++) {
                sums[action] += probability(action, visitor);
            }
        }
        return IntStream.range(0, sums.length)
                .reduce((one, other) -> sums[other] > sums[one] ? other : one)
                .orElseThrow();
    }

    /** A model of this world before anything was learned. */
    public Model nothingLearned() {
        return new Model(0, features, Prior.USUAL, Map.of());
    }
}
