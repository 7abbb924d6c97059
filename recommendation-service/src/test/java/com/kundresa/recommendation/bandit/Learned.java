package com.kundresa.recommendation.bandit;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Models that learned something. */
public final class Learned {

    private Learned() {}

    /** From a few hundred made-up observations of these actions. */
    public static Model from(Catalogue catalogue, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<String> names = SituationFeatures.SET.names();
        List<Observation> seen = new ArrayList<>();
        for (Action action : catalogue.actions()) {
            for (int n = 0; n < 30; n++) {
                List<String> holding =
                        names.stream().filter(name -> chance.nextInt(5) == 0).toList();
                double reward = chance.nextInt(3) == 0 ? 1 : 0;
                seen.add(new Observation(action.actionId(), features(holding), 1, 0.5, reward));
            }
        }
        return Model.NOTHING.refitted(priors(catalogue), seen);
    }

    /** That one action is always taken up, or never. */
    public static Model that(String actionId, double prior, double reward, int times) {
        Observation one = new Observation(actionId, features(List.of()), 1, 1, reward);
        return Model.NOTHING.refitted(Map.of(actionId, prior), Collections.nCopies(times, one));
    }

    private static Features features(List<String> holding) {
        return SituationFeatures.SET.of(holding);
    }

    private static Map<String, Double> priors(Catalogue catalogue) {
        return catalogue.actions().stream()
                .collect(Collectors.toMap(Action::actionId, Action::prior));
    }
}
