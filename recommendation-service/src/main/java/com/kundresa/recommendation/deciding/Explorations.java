package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.offer.Placement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much each placement tries out, as configured. */
final class Explorations {

    private final Map<Placement, Exploration> byPlacement;

    /**
     * @throws IllegalArgumentException where a placement does not exist or a number is out of its
     *     range, so that the service does not start
     */
    Explorations(Map<String, DecidingConfig.Exploring> configured) {
        configured.keySet().forEach(Explorations::requirePlacement);
        this.byPlacement =
                Arrays.stream(Placement.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        placement -> exploration(named(configured, placement)),
                                        (one, other) -> one,
                                        () -> new EnumMap<>(Placement.class)));
    }

    Exploration at(Placement placement) {
        return Objects.requireNonNull(byPlacement.get(placement));
    }

    /** A placement that is not named has the defaults. */
    private static DecidingConfig.Exploring named(
            Map<String, DecidingConfig.Exploring> configured, Placement placement) {
        return Objects.requireNonNull(configured.get(placement.code()), "defaults");
    }

    private static Exploration exploration(DecidingConfig.Exploring configured) {
        return configured.on()
                ? new Exploration(
                        configured.epsilon(),
                        configured.draws(),
                        configured.candidates(),
                        configured.spread())
                : Exploration.OFF;
    }

    private static void requirePlacement(String code) {
        if (Placement.of(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "kundresa.deciding.exploration: there is no placement " + code);
        }
    }
}
