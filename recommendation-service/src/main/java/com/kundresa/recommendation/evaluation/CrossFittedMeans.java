package com.kundresa.recommendation.evaluation;

import java.util.HashMap;
import java.util.Map;

/**
 * A simple model of the reward: how well an action did in a segment, drawn towards how well it did
 * everywhere, and that towards how well all did.
 *
 * <p>expected = (sum in the cell + k m) / (count in the cell + k), where m is the same formula one
 * step up, and k says how many decisions the step up is worth. A cell without decisions thus
 * expects what its action does elsewhere.
 *
 * <p>Decisions are divided into folds, and what is expected of a decision in one fold comes from
 * the other folds only: a model that has seen the decision would follow its chance, and the doubly
 * robust interval would be too narrow. Decisions of one customer belong into one fold. Memory: one
 * entry per fold and cell; at most {@value #MOST_CELLS} cells, what comes beyond is learned for its
 * action alone.
 *
 * <p>Sources: B. Efron and C. Morris, Stein's estimation rule and its competitors, Journal of the
 * American Statistical Association 68 (1973), 117-130, for the drawing together; V. Chernozhukov et
 * al., Double/debiased machine learning, Econometrics Journal 21 (2018), C1-C68, for the folds.
 */
public final class CrossFittedMeans {

    static final int MOST_CELLS = 100_000;
    private static final String ANYWHERE = "";

    private final int folds;
    private final double strength;
    private final Map<Cell, Means> cells = new HashMap<>();
    private final Map<Cell, Means> actions = new HashMap<>();
    private final Means all;

    /**
     * @param folds 2 or more
     * @param strength how many decisions the step up is worth, above 0
     */
    public CrossFittedMeans(int folds, double strength) {
        if (folds < 2 || !(strength > 0)) {
            throw new IllegalArgumentException("At least 2 folds, and a strength above 0");
        }
        this.folds = folds;
        this.strength = strength;
        this.all = new Means(folds);
    }

    private record Cell(String segment, String action) {}

    /** Sums and counts by fold, and over all of them. */
    private static final class Means {
        private final double[] sums;
        private final long[] counts;
        private double sum;
        private long count;

        Means(int folds) {
            sums = new double[folds];
            counts = new long[folds];
        }

        void add(int fold, double reward) {
            sums[fold] += reward;
            counts[fold]++;
            sum += reward;
            count++;
        }

        double without(int fold, double strength, double above) {
            return (sum - sums[fold] + strength * above) / (count - counts[fold] + strength);
        }
    }

    /** How many folds there are. */
    public int folds() {
        return folds;
    }

    /**
     * A decision of the log.
     *
     * @param fold 0 to the number of folds, exclusive
     * @param segment what sets the moment apart, for example the placement and the journey's phase
     */
    public void learn(int fold, String segment, String action, double reward) {
        all.add(fold, reward);
        of(actions, new Cell(ANYWHERE, action), fold, reward);
        of(cells, new Cell(segment, action), fold, reward);
    }

    private void of(Map<Cell, Means> means, Cell cell, int fold, double reward) {
        Means known = means.get(cell);
        if (known == null && means.size() < MOST_CELLS) {
            known = new Means(folds);
            means.put(cell, known);
        }
        if (known != null) {
            known.add(fold, reward);
        }
    }

    /** What the decisions of the other folds let expect. */
    public double expected(int fold, String segment, String action) {
        double overall = all.without(fold, strength, 0);
        Means ofAction = actions.get(new Cell(ANYWHERE, action));
        double anywhere = ofAction == null ? overall : ofAction.without(fold, strength, overall);
        Means ofCell = cells.get(new Cell(segment, action));
        return ofCell == null ? anywhere : ofCell.without(fold, strength, anywhere);
    }
}
