package com.kundresa.recommendation.bandit;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Tries each candidate as often as it could be the best one (Thompson 1933; Chapelle and Li 2011).
 *
 * <p>Plain Thompson sampling draws once and takes the best, and then nobody knows how probable that
 * was. Here the draws are repeated, the wins counted and the first place is drawn from the counted
 * shares: they are the chances, exactly.
 */
public final class ThompsonSampling {

    private ThompsonSampling() {}

    /**
     * One candidate for the first place.
     *
     * @param score by which it was ranked
     * @param factor what a draw of the belief is multiplied with to be comparable: worth, fit and
     *     lever, at least 0
     */
    public record Candidate(double score, Belief belief, double factor) {

        double draw(SplittableRandom chance, double spread) {
            return belief.draw(chance, spread) * factor;
        }
    }

    /**
     * The chances of the first place: {@code (1 - epsilon) x share of draws won + epsilon / n}.
     * Without draws, all that have the best score share alike.
     *
     * @param candidates at least one, best first
     */
    public static Chances chances(
            List<Candidate> candidates, Exploration exploration, SplittableRandom chance) {
        double[] won =
                exploration.draws() == 0 ? best(candidates) : wins(candidates, exploration, chance);
        double all = 0;
        for (double wins : won) {
            all += wins;
        }
        double even = exploration.epsilon() / won.length;
        for (int i = 0; i < won.length; i++) {
            won[i] = (1 - exploration.epsilon()) * won[i] / all + even;
        }
        return Chances.of(won);
    }

    private static double[] wins(
            List<Candidate> candidates, Exploration exploration, SplittableRandom chance) {
        double[] won = new double[candidates.size()];
        for (int draw = 0; draw < exploration.draws(); draw++) {
            won[winner(candidates, exploration.spread(), chance)]++;
        }
        return won;
    }

    private static int winner(List<Candidate> candidates, double spread, SplittableRandom chance) {
        int winner = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            double drawn = candidates.get(i).draw(chance, spread);
            if (drawn > most) {
                most = drawn;
                winner = i;
            }
        }
        return winner;
    }

    private static double[] best(List<Candidate> candidates) {
        double most = candidates.stream().mapToDouble(Candidate::score).max().orElseThrow();
        return candidates.stream()
                .mapToDouble(candidate -> candidate.score() == most ? 1 : 0)
                .toArray();
    }
}
