package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.experiment.Arm;
import com.kundresa.recommendation.experiment.Experiments;
import com.kundresa.recommendation.experiment.Gain;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.experiment.SampleRatio;
import com.kundresa.recommendation.experiment.Split;
import com.kundresa.recommendation.experiment.postgres.ArmStore;
import com.kundresa.recommendation.experimenting.RunningExperiments;
import com.kundresa.recommendation.offer.Placement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports what the treated customers bring in more than those who are held out. */
@ApplicationScoped
public class ReportGain {

    private final ArmStore store;
    private final Experiments experiments;

    ReportGain(ArmStore store, RunningExperiments running) {
        this.store = store;
        this.experiments = running.get();
    }

    /**
     * Two arms side by side.
     *
     * @param arm whose gain it is
     * @param against the arm it is compared with
     * @param reward as the actions' reward rules count it, per customer
     * @param value of conversions in minor units, per customer
     */
    public record Comparison(
            String arm, String against, SampleRatio sampleRatio, Gain reward, Gain value) {}

    /**
     * What the experiments show.
     *
     * @param holdOut null where nobody is held out at these placements
     * @param variants each against the first one, where a split runs
     */
    public record Report(
            Collection<Placement> placements,
            Instant from,
            Instant until,
            Map<String, ArmStore.Counted> arms,
            @Nullable Comparison holdOut,
            List<Comparison> variants) {}

    /** The placements at which somebody is held out. */
    private List<Placement> placements() {
        return Arrays.stream(Placement.values()).filter(this::isHeldOut).toList();
    }

    /** The gain at one placement, variants told apart. */
    public Uni<Report> at(Placement placement, Instant from, Instant until) {
        List<Placement> one = List.of(placement);
        return Uni.combine()
                .all()
                .unis(store.count(one, from, until, false), store.count(one, from, until, true))
                .with((arms, variants) ->
                        new Report(
                                one,
                                from,
                                until,
                                variants,
                                isHeldOut(placement) ? holdOut(arms) : null,
                                split(experiments.splits().get(placement), variants)));
    }

    /** The gain over all placements, each customer counted once. */
    public Uni<Report> overall(Instant from, Instant until) {
        List<Placement> all = placements();
        return store.count(all, from, until, false)
                .map(arms -> new Report(all, from, until, arms, holdOut(arms), List.of()));
    }

    private boolean isHeldOut(Placement placement) {
        return experiments.heldOutAt().contains(placement);
    }

    private @Nullable Comparison holdOut(Map<String, ArmStore.Counted> arms) {
        double share = experiments.holdOut().share();
        return share == 0 ? null : comparison(Arm.TREATED.code(), Arm.HELD_OUT.code(), arms, share);
    }

    private static List<Comparison> split(
            @Nullable Split<PolicyName> split, Map<String, ArmStore.Counted> arms) {
        if (split == null) {
            return List.of();
        }
        Split.Variant<PolicyName> first = split.variants().getFirst();
        return split.variants().stream()
                .skip(1)
                .filter(variant -> variant.parts() > 0 && first.parts() > 0)
                .map(variant ->
                        comparison(
                                code(variant, arms),
                                code(first, arms),
                                arms,
                                (double) first.parts() / (first.parts() + variant.parts())))
                .toList();
    }

    /** Where nobody is held out, the arm of a variant is "none". */
    private static String code(
            Split.Variant<PolicyName> variant, Map<String, ArmStore.Counted> arms) {
        String treated = Arm.TREATED.code() + ":" + variant.name();
        String none = Arm.NONE.code() + ":" + variant.name();
        return arms.containsKey(none) ? none : treated;
    }

    private static Comparison comparison(
            String arm, String against, Map<String, ArmStore.Counted> arms, double share) {
        ArmStore.Counted one = arms.getOrDefault(arm, ArmStore.Counted.NOBODY);
        ArmStore.Counted other = arms.getOrDefault(against, ArmStore.Counted.NOBODY);
        SampleRatio ratio =
                SampleRatio.of(one.reward().customers(), other.reward().customers(), share);
        return new Comparison(
                arm,
                against,
                ratio,
                Gain.of(one.reward(), other.reward(), ratio),
                Gain.of(one.money(), other.money(), ratio));
    }
}
