package com.kundresa.touchpoint.publishing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.publishing.Outcome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a request's items. */
@Schema(description = "What became of the items of a request.")
public record Answer(
        @Schema(
                        description =
                                "Always true: the request was read and what it holds is stored safely.")
                boolean success,
        @Schema(description = "Items that are stored.") int accepted,
        @Schema(description = "Items that repeat another of the same request to the byte.")
                int duplicate,
        @Schema(description = "Items that are not taken; they are kept for mending.") int rejected,
        @Schema(
                        description =
                                "Items that are well formed and tell nothing that is kept; absent where 0.")
                @JsonInclude(JsonInclude.Include.NON_DEFAULT)
                int ignored,
        @Schema(description = "The items that are not taken.") List<Result> results) {

    /** One item that is not taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(int index, @Nullable String messageId, String status, Problem problem) {}

    /** Why, in the form of RFC 9457. */
    public record Problem(String type, String title, int status, String detail) {

        static Problem of(Refusal refusal) {
            return new Problem(
                    RequestProblem.type(refusal.reason().code()),
                    refusal.reason().title(),
                    refusal.reason().status(),
                    refusal.detail());
        }
    }

    static Answer of(Outcome outcome) {
        List<Result> results =
                outcome.refused().stream()
                        .map(item ->
                                new Result(
                                        item.index(),
                                        item.messageId(),
                                        "rejected",
                                        Problem.of(item.refusal())))
                        .toList();
        return new Answer(
                true,
                outcome.accepted().size(),
                outcome.duplicates(),
                results.size(),
                outcome.ignored().size(),
                results);
    }
}
