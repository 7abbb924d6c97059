package com.kundresa.recommendation.pushing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.recommendation.push.Reason;
import com.kundresa.recommendation.pushing.DryRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dry run as it is answered. */
@Schema(name = "PushDryRun")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DryRunAnswer(
        boolean recorded,
        Instant since,
        Instant at,
        Customers customers,
        Triggered triggered,
        @Schema(description = "Of how many due ones the pipeline was asked") int tried,
        @Schema(description = "What it said, the most frequent first") List<Said> fates,
        @Schema(description = "What these numbers do not tell") List<String> notKnown) {

    private static final String CAME_AND_WENT =
            "Who came and went since then: only how customers stand now is kept, so carts that were"
                    + " ordered or emptied, and phases and segments that were left or entered anew, are"
                    + " not counted.";
    private static final String NOT_HEARD =
            "Customers of whom nothing is kept: nothing was heard of them, or they were in no"
                    + " segment, had no cart and no rule waited for them.";
    private static final String PART =
            "The customers who were not looked at; those who were are a random part.";
    private static final String NOT_TRIED =
            "What would become of the due ones who were not tried; those who were are a random"
                    + " part.";
    private static final String NOW =
            "What the pipeline would have said at the time: it was asked about the customers as"
                    + " they are now.";

    record Customers(
            @Schema(description = "Of whom it is known how they stand") long known,
            @Schema(description = "Fewer than known are a random part") long lookedAt) {}

    record Triggered(
            @Schema(description = "For whom what sets the rule off holds now") long now,
            @Schema(description = "Of those, since before the time that is asked about")
                    long earlier,
            @Schema(description = "Of those, something has ended the wait; by its code")
                    Map<String, Long> ended,
            @Schema(description = "Of those, the delay is not over") long waiting,
            @Schema(description = "Of those, the step's time came") long due) {}

    record Said(
            @Schema(enumeration = {"offered", "later", "withheld", "barred", "unreadable"})
                    String fate,
            @Nullable String stage,
            @Nullable String code,
            @Nullable String reason,
            long count,
            @Schema(description = "Ids of up to five of these customers") List<UUID> examples) {

        static Said of(DryRun.Share share) {
            Reason why = share.reason();
            return new Said(
                    share.fate().code(),
                    why == null ? null : why.stage(),
                    why == null ? null : why.code(),
                    why == null ? null : why.text(),
                    share.count(),
                    share.examples());
        }
    }

    static DryRunAnswer of(DryRun run) {
        return new DryRunAnswer(
                false,
                run.since(),
                run.at(),
                new Customers(run.customers(), run.lookedAt()),
                new Triggered(run.standing(), run.earlier(), run.ended(), run.waiting(), run.due()),
                run.tried(),
                run.fates().stream().map(Said::of).toList(),
                notKnown(run));
    }

    private static List<String> notKnown(DryRun run) {
        List<String> notKnown = new ArrayList<>(List.of(CAME_AND_WENT, NOT_HEARD));
        if (run.lookedAt() < run.customers()) {
            notKnown.add(PART);
        }
        if (run.tried() < run.due()) {
            notKnown.add(NOT_TRIED);
        }
        if (run.tried() > 0) {
            notKnown.add(NOW);
        }
        return List.copyOf(notKnown);
    }
}
