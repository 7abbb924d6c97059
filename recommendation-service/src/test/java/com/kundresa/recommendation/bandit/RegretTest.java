package com.kundresa.recommendation.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lets the learner loose on worlds whose truth is known, and counts what it loses. */
class RegretTest {

    private static final int WORLDS = 10;
    private static final int ACTIONS = 8;
    private static final int VISITORS = 6000;
    private static final int REFIT_EVERY = 250;
    private static final double USUAL = 0.12;

    private record Loss(double uniform, double bestForAll, double learner) {}

    @Test
    void after_learning_less_is_lost_than_by_chance_and_than_by_the_best_action_for_all() {
        List<Loss> losses = new ArrayList<>();
        StringBuilder table = new StringBuilder("Regret per 1,000 visitors, second half\n");
        table.append("world   uniform   best for all   Thompson\n");
        for (int seed = 0; seed < WORLDS; seed++) {
            Loss loss = secondHalf(seed);
            losses.add(loss);
            table.append(
                    "%5d %9.1f %14.1f %10.1f%n"
                            .formatted(seed, loss.uniform(), loss.bestForAll(), loss.learner()));
        }
        System.out.println(table);

        assertThat(losses)
                .allSatisfy(loss -> {
                    assertThat(loss.learner()).isLessThan(loss.uniform());
                    assertThat(loss.learner()).isLessThan(loss.bestForAll());
                });
    }

    private static Loss secondHalf(int seed) {
        World world = new World(seed, ACTIONS);
        SplittableRandom chance = new SplittableRandom(1000 + seed);
        int bestForAll = world.bestForAll(new SplittableRandom(2000 + seed), 5000);
        Map<String, Double> usual =
                world.actionIds().stream()
                        .collect(Collectors.toMap(Function.identity(), a -> USUAL));
        Model model = world.nothingLearned();
        List<Observation> record = new ArrayList<>();
        double uniform = 0;
        double fixed = 0;
        double learner = 0;
        for (int n = 1; n <= VISITORS; n++) {
            Features visitor = world.visitor(chance);
            Chances chances = chances(world, model, visitor, chance);
            int action = chances.draw(chance);
            record.add(
                    new Observation(
                            World.id(action),
                            visitor,
                            1,
                            chances.of(action),
                            world.reward(action, visitor, chance)));
            if (n % REFIT_EVERY == 0) {
                model = model.refitted(usual, record);
            }
            if (n > VISITORS / 2) {
                double best = world.best(visitor);
                uniform += best - average(world, visitor);
                fixed += best - world.probability(bestForAll, visitor);
                learner += best - world.probability(action, visitor);
            }
        }
        double thousands = VISITORS / 2000.0;
        return new Loss(uniform / thousands, fixed / thousands, learner / thousands);
    }

    private static Chances chances(
            World world, Model model, Features visitor, SplittableRandom chance) {
        List<ThompsonSampling.Candidate> candidates =
                world.actionIds().stream()
                        .map(id ->
                                new ThompsonSampling.Candidate(
                                        model.takeUp(id, USUAL, visitor).probability(),
                                        model.belief(id, USUAL, visitor),
                                        1))
                        .toList();
        return ThompsonSampling.chances(candidates, new Exploration(0.01, 100, ACTIONS, 1), chance);
    }

    private static double average(World world, Features visitor) {
        double sum = 0;
        for (int action = 0; action < world.actions(); action++) {
            sum += world.probability(action, visitor);
        }
        return sum / world.actions();
    }
}
