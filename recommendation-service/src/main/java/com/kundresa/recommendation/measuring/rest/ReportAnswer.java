package com.kundresa.recommendation.measuring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.recommendation.evaluation.Interval;
import com.kundresa.recommendation.experiment.ArmTotals;
import com.kundresa.recommendation.experiment.Gain;
import com.kundresa.recommendation.experiment.SampleRatio;
import com.kundresa.recommendation.experiment.postgres.ArmStore;
import com.kundresa.recommendation.measuring.ReportGain;
import com.kundresa.recommendation.offer.Placement;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report of gains as it is answered. */
@Schema(name = "GainReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportAnswer(
        List<String> placements,
        Instant from,
        Instant until,
        List<ArmAnswer> arms,
        @Schema(description = "Absent where nobody is held out") @Nullable Compared holdOut,
        @Schema(description = "Each against the first; only with a placement that is split")
                List<Compared> variants) {

    record ArmAnswer(
            String arm,
            long customers,
            long decisions,
            @Schema(description = "Decisions whose outcomes are still waited for") long unsettled,
            double rewardPerCustomer,
            double rewardedShare,
            @Schema(description = "Minor units") double valuePerCustomer,
            double convertedShare) {}

    record Compared(
            String arm, String against, Sizes sampleRatio, GainAnswer reward, GainAnswer value) {}

    record Sizes(
            double share,
            double pValue,
            @Schema(description = "True where the arms must not be compared") boolean alarm) {}

    record GainAnswer(
            @Schema(
                            enumeration = {
                                "gain",
                                "loss",
                                "no gain shown",
                                "too little data",
                                "the arms do not have the sizes that were meant: find out why before comparing them"
                            })
                    String finding,
            @Schema(description = "Per customer") Interval amount,
            @Schema(description = "Share of customers with any") Interval success) {}

    static ReportAnswer of(ReportGain.Report report) {
        ReportGain.Comparison holdOut = report.holdOut();
        return new ReportAnswer(
                report.placements().stream().map(Placement::code).toList(),
                report.from(),
                report.until(),
                report.arms().entrySet().stream()
                        .map(arm -> arm(arm.getKey(), arm.getValue()))
                        .toList(),
                holdOut == null ? null : compared(holdOut),
                report.variants().stream().map(ReportAnswer::compared).toList());
    }

    private static ArmAnswer arm(String code, ArmStore.Counted counted) {
        ArmTotals reward = counted.reward();
        ArmTotals money = counted.money();
        return new ArmAnswer(
                code,
                reward.customers(),
                counted.decisions(),
                counted.unsettled(),
                reward.mean(),
                reward.success(),
                money.mean(),
                money.success());
    }

    private static Compared compared(ReportGain.Comparison comparison) {
        SampleRatio ratio = comparison.sampleRatio();
        return new Compared(
                comparison.arm(),
                comparison.against(),
                new Sizes(ratio.share(), ratio.pValue(), ratio.isAlarming()),
                gain(comparison.reward()),
                gain(comparison.value()));
    }

    private static GainAnswer gain(Gain gain) {
        return new GainAnswer(gain.finding().words(), gain.amount(), gain.success());
    }
}
