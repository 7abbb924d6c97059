package com.kundresa.recommendation.experimenting;

import com.kundresa.recommendation.experiment.Assignment;
import com.kundresa.recommendation.experiment.Experiments;
import com.kundresa.recommendation.experiment.HoldOut;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.experiment.Split;
import com.kundresa.recommendation.offer.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The experiments of this deployment. */
@ApplicationScoped
public class RunningExperiments {

    private final Experiments experiments;

    /**
     * @throws IllegalArgumentException where a name does not exist or parts do not add up, so that
     *     the service does not start
     */
    RunningExperiments(ExperimentsConfig config) {
        ExperimentsConfig.HeldOut heldOut = config.holdOut();
        Map<Placement, Split<PolicyName>> splits = new EnumMap<>(Placement.class);
        config.splits().forEach((code, split) -> splits.put(placement(code), split(code, split)));
        this.experiments =
                new Experiments(
                        new HoldOut(heldOut.salt(), heldOut.parts()),
                        heldOut.placements().stream()
                                .map(RunningExperiments::placement)
                                .collect(Collectors.toSet()),
                        splits);
    }

    /** All that run. */
    public Experiments get() {
        return experiments;
    }

    /**
     * What applies to a decision.
     *
     * @param anchor of the customer: the node that was seen first
     */
    public Assignment assign(Placement placement, UUID anchor) {
        return experiments.assign(placement, anchor);
    }

    private static Split<PolicyName> split(String code, ExperimentsConfig.Splitting split) {
        return new Split<>(
                split.salt() + "@" + code,
                new TreeMap<>(split.variants())
                        .entrySet().stream()
                                .map(named -> variant(named.getKey(), named.getValue()))
                                .toList());
    }

    private static Split.Variant<PolicyName> variant(
            String name, ExperimentsConfig.Sharing sharing) {
        return new Split.Variant<>(name, policy(sharing.policy()), sharing.parts());
    }

    private static PolicyName policy(String code) {
        return PolicyName.of(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "kundresa.experiments: there is no policy " + code));
    }

    private static Placement placement(String code) {
        return Placement.of(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "kundresa.experiments: there is no placement " + code));
    }
}
