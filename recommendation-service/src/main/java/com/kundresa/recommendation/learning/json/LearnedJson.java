package com.kundresa.recommendation.learning.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.Observation;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a model learned of each action, for people to read. */
public final class LearnedJson {

    private static final double DIGITS = 1e6;

    private LearnedJson() {}

    /** For each action of the model: how many observations there were, and their mean reward. */
    public static String text(Model model, List<Observation> seen) {
        ArrayNode actions = JsonNodeFactory.instance.arrayNode();
        seen.stream()
                .filter(one -> model.actions().containsKey(one.actionId()))
                .collect(
                        Collectors.groupingBy(
                                Observation::actionId,
                                TreeMap::new,
                                Collectors.summarizingDouble(Observation::reward)))
                .forEach((actionId, rewards) ->
                        actions.addObject()
                                .put("actionId", actionId)
                                .put("observations", rewards.getCount())
                                .put("meanReward", rounded(rewards.getAverage())));
        return actions.toString();
    }

    private static double rounded(double number) {
        return Math.round(number * DIGITS) / DIGITS;
    }
}
