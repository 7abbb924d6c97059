package com.kundresa.recommendation.scoring;

import com.kundresa.recommendation.bandit.FeatureSet;
import com.kundresa.recommendation.bandit.Features;
import com.kundresa.recommendation.bandit.Observation;
import com.kundresa.recommendation.bandit.TakeUpPosterior;
import com.kundresa.recommendation.signal.Signals;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which of two products of a list is taken, where one of them is.
 *
 * <p>Where a product is taken with odds {@code exp(a + t z - e ln(place))}, z its blended strength
 * and {@code a} whatever holds for the whole list, the upper of two is the one that is taken with
 * log-odds {@code t (z1 - z2) + e ln(place2 / place1)}: what holds for the list falls out (a
 * conditional likelihood; Bradley and Terry 1952), and a place that is seen less is no argument
 * against what stands there (the power law of Joachims, Swaminathan and Schnabel 2017). A second
 * term lets the upper one be favoured whatever the distance. It is the regression of {@link
 * TakeUpPosterior} over these differences.
 *
 * <p>The pairs of one list are not independent, so what is believed is narrower than it should be;
 * that is why new weights are judged by customers, not by pairs.
 */
final class PairModel {

    private static final String PLACES = "places";
    private static final String PRESENT = "present";

    private static final FeatureSet SCALED =
            new FeatureSet("blend-scale-1", List.of(FeatureSet.BIAS, PLACES, PRESENT));
    private static final FeatureSet DEPARTING =
            new FeatureSet(
                    "blend-1",
                    Stream.concat(
                                    SCALED.names().stream(),
                                    Signals.OF_PRODUCTS.stream().map(signal -> signal.name()))
                            .toList());

    private static final double[] MEAN = {0, 0.5, 2};
    private static final double[] VARIANCE = {0.25, 0.25, 4};

    /** Of each signal's departure from its present weight, in log-odds. */
    private static final double DEPARTURE = 0.25;

    /** Below this a blend says so little that departures from it would become huge. */
    private static final double LEAST_SCALE = 0.5;

    /** The share of its present weight that a signal keeps at least. */
    private static final double LEAST_KEPT = 0.1;

    private final TakeUpPosterior posterior;
    private final double[] weights;

    private PairModel(TakeUpPosterior posterior, double[] weights) {
        this.posterior = posterior;
        this.weights = weights;
    }

    /** How much a blend with these weights tells, and how much the places do. */
    static PairModel of(List<ListPair> pairs, double[] weights) {
        return new PairModel(
                believed(SCALED).after(pairs.stream().map(pair -> scaled(pair, weights)).toList()),
                weights);
    }

    /**
     * Weights that depart from the present ones as far as the pairs say against a normal prior
     * around them. None is below 0, so that a signal speaks for a product or not at all, and none
     * above 1; and none falls silent at once, so that lists that ask for it alone do not run empty
     * and it can be learned of again.
     */
    static double[] departed(List<ListPair> pairs, double[] present) {
        double[] mean =
                believed(DEPARTING)
                        .after(pairs.stream().map(pair -> departing(pair, present)).toList())
                        .mean();
        double scale = Math.max(LEAST_SCALE, mean[2]);
        double[] weights = new double[present.length];
        for (int s = 0; s < weights.length; s++) {
            weights[s] = Math.max(LEAST_KEPT * present[s], present[s] + mean[3 + s] / scale);
        }
        double most = Math.max(1, Arrays.stream(weights).max().orElse(1));
        return Arrays.stream(weights).map(weight -> weight / most).toArray();
    }

    /** How well it foretells these pairs: the mean logarithm of what it gave to what came. */
    double logLikelihood(List<ListPair> pairs) {
        return pairs.stream().mapToDouble(this::logLikelihood).average().orElse(0);
    }

    private double logLikelihood(ListPair pair) {
        Observation seen = scaled(pair, weights);
        double first = posterior.expected(seen.features());
        return Math.log(pair.firstTaken() ? first : 1 - first);
    }

    private static TakeUpPosterior believed(FeatureSet features) {
        int size = features.size();
        double[] covariance = new double[size * size];
        for (int i = 0; i < size; i++) {
            covariance[i * size + i] = i < VARIANCE.length ? VARIANCE[i] : DEPARTURE;
        }
        return new TakeUpPosterior(Arrays.copyOf(MEAN, size), covariance, 0);
    }

    private static Observation scaled(ListPair pair, double[] weights) {
        return seen(pair, SCALED.of(Map.of(PLACES, pair.places(), PRESENT, pair.blended(weights))));
    }

    private static Observation departing(ListPair pair, double[] present) {
        Map<String, Double> values = new HashMap<>();
        values.put(PLACES, pair.places());
        values.put(PRESENT, pair.blended(present));
        for (int s = 0; s < present.length; s++) {
            values.put(Signals.OF_PRODUCTS.get(s).name(), pair.apart()[s]);
        }
        return seen(pair, DEPARTING.of(values));
    }

    private static Observation seen(ListPair pair, Features features) {
        return new Observation("first", features, 1, 1, pair.firstTaken() ? 1 : 0);
    }
}
