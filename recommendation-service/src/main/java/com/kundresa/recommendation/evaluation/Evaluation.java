package com.kundresa.recommendation.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges one policy by the decisions of a log, which are given one by one; memory does not grow
 * with them. Not for several threads at once.
 */
public final class Evaluation {

    /** Standard errors that the mean weight may be off by chance. */
    private static final double SURPRISING = 4;

    private final Limits limits;
    private final Moments logged = new Moments();
    private final InversePropensity inversePropensity = new InversePropensity();
    private final SelfNormalised selfNormalised = new SelfNormalised();
    private final DoublyRobust doublyRobust = new DoublyRobust();
    private final Weights weights = new Weights();
    private final Support support = new Support();
    private long unusable;

    public Evaluation(Limits limits) {
        this.limits = limits;
    }

    /** One more decision. */
    public void add(Logged decision) {
        if (!(decision.propensity() > 0 && decision.propensity() <= 1)) {
            unusable++;
            return;
        }
        Weighed weighed = Weighed.of(decision);
        logged.add(decision.reward());
        inversePropensity.add(weighed);
        selfNormalised.add(weighed);
        doublyRobust.add(weighed);
        weights.add(weighed);
        support.add(decision);
    }

    /** What all decisions so far say together. */
    public Verdict verdict() {
        Verdict.Fit fit = fit();
        if (unusable > 0) {
            return new Verdict.Refused(Verdict.Reason.NO_PROPENSITIES, fit);
        }
        if (fit.decisions() == 0) {
            return new Verdict.Refused(Verdict.Reason.NO_DECISIONS, fit);
        }
        if (fit.uncovered() > limits.mostUncovered()) {
            return new Verdict.Refused(Verdict.Reason.NEVER_SHOWN, fit);
        }
        if (fit.effectiveSampleSize() < limits.leastEffective()
                || fit.effectiveSampleSize() < limits.leastEffectiveShare() * fit.decisions()) {
            return new Verdict.Refused(Verdict.Reason.TOO_FEW_ALIKE, fit);
        }
        List<Verdict.Warning> warnings = warnings(fit);
        return warnings.isEmpty()
                ? new Verdict.Estimate(figures(), fit)
                : new Verdict.Doubtful(figures(), fit, warnings);
    }

    private Verdict.Fit fit() {
        return new Verdict.Fit(
                logged.count(),
                unusable,
                weights.effectiveSampleSize(),
                weights.largest(),
                weights.mean().value(),
                weights.overlap(),
                support.uncovered(),
                weights.effectiveRewards());
    }

    private Verdict.Figures figures() {
        return new Verdict.Figures(
                logged.interval(),
                inversePropensity.estimate(),
                selfNormalised.estimate(),
                doublyRobust.estimate(),
                doublyRobust.gain());
    }

    private List<Verdict.Warning> warnings(Verdict.Fit fit) {
        List<Verdict.Warning> warnings = new ArrayList<>();
        if (fit.uncovered() > 0) {
            warnings.add(Verdict.Warning.PARTLY_NEVER_SHOWN);
        }
        if (fit.effectiveSampleSize() < limits.comfortableEffective()) {
            warnings.add(Verdict.Warning.FEW_ALIKE);
        }
        if (weights.largestShare() > limits.heaviest()) {
            warnings.add(Verdict.Warning.HEAVY_DECISION);
        }
        if (weightsAreOff(fit)) {
            warnings.add(Verdict.Warning.WEIGHTS_OFF);
        }
        if (fit.effectiveRewards() < limits.leastRewards()) {
            warnings.add(Verdict.Warning.FEW_REWARDS);
        }
        return List.copyOf(warnings);
    }

    private boolean weightsAreOff(Verdict.Fit fit) {
        double allowed = SURPRISING * weights.mean().standardError() + 1e-9;
        return Math.abs(fit.meanWeight() - (1 - fit.uncovered())) > allowed;
    }
}
