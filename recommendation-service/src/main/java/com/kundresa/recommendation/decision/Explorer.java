package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.bandit.Chances;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Features;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.ThompsonSampling;
import com.kundresa.recommendation.bandit.ThompsonSampling.Candidate;
import com.kundresa.recommendation.scoring.Parts;
import com.kundresa.recommendation.scoring.ScoredAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Draws the first place among the best candidates, each as probable as it could be the best. */
final class Explorer {

    private Explorer() {}

    /**
     * @param ranked best first
     * @param situation the features that the model speaks of
     */
    static Explored explore(
            List<ScoredAction> ranked,
            Model model,
            Features situation,
            Exploration exploration,
            long seed) {
        if (ranked.isEmpty()) {
            return new Explored(ranked, Map.of(), false);
        }
        List<Candidate> candidates =
                contenders(ranked, exploration)
                        .map(scored -> candidate(scored, model, situation))
                        .toList();
        SplittableRandom chance = new SplittableRandom(seed).split();
        Chances chances = ThompsonSampling.chances(candidates, exploration, chance);
        int first = chances.draw(chance);
        double drawn = candidates.get(first).score();
        return new Explored(
                withFirst(ranked, first),
                byAction(ranked, chances),
                drawn < candidates.getFirst().score());
    }

    private static Stream<ScoredAction> contenders(
            List<ScoredAction> ranked, Exploration exploration) {
        double best = ranked.getFirst().parts().score();
        return exploration.triesNothing()
                ? ranked.stream().takeWhile(scored -> scored.parts().score() == best)
                : ranked.stream().limit(exploration.candidates());
    }

    private static Candidate candidate(ScoredAction scored, Model model, Features situation) {
        Parts parts = scored.parts();
        return new Candidate(
                parts.score(),
                model.belief(scored.action().actionId(), scored.action().prior(), situation),
                scored.suits() * parts.context() * parts.value() * parts.lever());
    }

    private static List<ScoredAction> withFirst(List<ScoredAction> ranked, int first) {
        List<ScoredAction> ordered = new ArrayList<>(ranked);
        ordered.addFirst(ordered.remove(first));
        return ordered;
    }

    private static Map<String, Double> byAction(List<ScoredAction> ranked, Chances chances) {
        Map<String, Double> byAction = new HashMap<>();
        for (int i = 0; i < chances.size(); i++) {
            byAction.put(ranked.get(i).action().actionId(), chances.of(i));
        }
        return byAction;
    }
}
