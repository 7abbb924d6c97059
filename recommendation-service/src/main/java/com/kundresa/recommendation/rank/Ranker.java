package com.kundresa.recommendation.rank;

import com.kundresa.recommendation.bandit.Belief;
import com.kundresa.recommendation.bandit.Chances;
import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.ThompsonSampling;
import com.kundresa.recommendation.rank.Ranking.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ranks options by the reward that is believed of them. The first place is drawn by Thompson
 * sampling, the others follow by what is expected of them; excluded options keep their places.
 */
public final class Ranker {

    private Ranker() {}

    /** The ranking; the same arguments give the same one. */
    public static Ranking rank(RankCall call, RankModel model, Exploration exploration, long seed) {
        List<Scored> ranked = scored(call, model);
        SplittableRandom chance = new SplittableRandom(seed);
        Chances chances =
                ThompsonSampling.chances(
                        ranked.stream().map(Scored::candidate).toList(), exploration, chance);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            places.add(new Place(ranked.get(i).option().id(), chances.of(i)));
        }
        Place chosen = places.remove(chances.draw(chance));
        places.addFirst(chosen);
        return new Ranking(withExcluded(call, places), chosen);
    }

    private record Scored(Option option, Belief belief) {

        ThompsonSampling.Candidate candidate() {
            return new ThompsonSampling.Candidate(belief.expected(), belief, 1);
        }
    }

    private static List<Scored> scored(RankCall call, RankModel model) {
        return call.options().stream()
                .filter(option -> !call.excluded().contains(option.id()))
                .map(option ->
                        new Scored(
                                option,
                                model.rewards().belief(Hashing.of(call.situation(), option))))
                .sorted(
                        Comparator.comparingDouble((Scored one) -> one.belief().expected())
                                .reversed())
                .toList();
    }

    private static List<Place> withExcluded(RankCall call, List<Place> ranked) {
        Deque<Place> rest = new ArrayDeque<>(ranked);
        return call.options().stream()
                .map(option ->
                        call.excluded().contains(option.id())
                                ? new Place(option.id(), 0)
                                : rest.removeFirst())
                .toList();
    }
}
