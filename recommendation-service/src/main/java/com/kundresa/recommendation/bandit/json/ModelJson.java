package com.kundresa.recommendation.bandit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.bandit.AmountPosterior;
import com.kundresa.recommendation.bandit.FeatureSet;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.Posterior;
import com.kundresa.recommendation.bandit.Prior;
import com.kundresa.recommendation.bandit.TakeUpPosterior;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Models as they are kept: the names of their features and, for each action, the mean of the
 * weights and the lower triangle of their covariance. Numbers are read back to the bit.
 */
public final class ModelJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TAKE_UP = "take-up";
    private static final String AMOUNT = "amount";

    private ModelJson() {}

    /** The whole model. */
    public static byte[] bytes(Model model) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", model.version());
        ObjectNode features = root.putObject("features");
        features.put("name", model.features().name());
        model.features().names().forEach(features.putArray("names")::add);
        root.putObject("prior")
                .put("biasVariance", model.prior().biasVariance())
                .put("featureVariance", model.prior().featureVariance());
        ObjectNode actions = root.putObject("actions");
        new TreeMap<>(model.actions())
                .forEach((id, posterior) -> write(posterior, actions.putObject(id)));
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model as it was kept. */
    public static Model model(byte[] kept) {
        try {
            JsonNode root = MAPPER.readTree(kept);
            List<String> names = new ArrayList<>();
            root.at("/features/names").forEach(name -> names.add(name.textValue()));
            Map<String, Posterior> actions = new TreeMap<>();
            root.path("actions")
                    .properties()
                    .forEach(action -> actions.put(action.getKey(), posterior(action.getValue())));
            return new Model(
                    root.path("version").longValue(),
                    new FeatureSet(root.at("/features/name").textValue(), names),
                    new Prior(
                            root.at("/prior/biasVariance").doubleValue(),
                            root.at("/prior/featureVariance").doubleValue()),
                    actions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Posterior posterior, ObjectNode into) {
        into.put("observations", posterior.observations());
        switch (posterior) {
            case TakeUpPosterior takeUp -> {
                into.put("is", TAKE_UP);
                write(takeUp.mean(), into.putArray("mean"));
                writeLower(takeUp.covariance(), takeUp.size(), into.putArray("covariance"));
            }
            case AmountPosterior amount -> {
                into.put("is", AMOUNT).put("shape", amount.shape()).put("scale", amount.scale());
                write(amount.mean(), into.putArray("mean"));
                writeLower(amount.relativeCovariance(), amount.size(), into.putArray("covariance"));
            }
        }
    }

    private static void write(double[] numbers, ArrayNode into) {
        for (double number : numbers) {
            into.add(number);
        }
    }

    private static void writeLower(double[] matrix, int size, ArrayNode into) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                into.add(matrix[row * size + column]);
            }
        }
    }

    private static Posterior posterior(JsonNode kept) {
        double[] mean = numbers(kept.path("mean"));
        double[] covariance = symmetric(numbers(kept.path("covariance")), mean.length);
        long observations = kept.path("observations").longValue();
        return kept.path("is").asText().equals(AMOUNT)
                ? new AmountPosterior(
                        mean,
                        covariance,
                        kept.path("shape").doubleValue(),
                        kept.path("scale").doubleValue(),
                        observations)
                : new TakeUpPosterior(mean, covariance, observations);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    private static double[] symmetric(double[] lower, int size) {
        double[] matrix = new double[size * size];
        int next = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                matrix[row * size + column] = lower[next];
                matrix[column * size + row] = lower[next++];
            }
        }
        return matrix;
    }
}
