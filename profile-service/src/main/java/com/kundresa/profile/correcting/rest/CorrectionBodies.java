package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.identity.Decision;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What agents send. */
public final class CorrectionBodies {
    static final int MOST_IDENTIFIERS = 100;

    private CorrectionBodies() {}

    /**
     * To part identifiers from a customer.
     *
     * @param identifiers node ids or {@code type:value}, 1 to 100
     * @param reason the agent's words, 1 to 500 characters
     */
    public record Part(
            @NotEmpty @Size(max = MOST_IDENTIFIERS) List<@NotBlank String> identifiers,
            @NotBlank @Size(max = Decision.LONGEST_REASON) String reason) {}

    /**
     * To link a customer with another one.
     *
     * @param with any identifier of the other one: a node id or {@code type:value}
     * @param reason the agent's words, 1 to 500 characters
     */
    public record Join(
            @NotBlank String with, @NotBlank @Size(max = Decision.LONGEST_REASON) String reason) {}

    /**
     * To take a decision back.
     *
     * @param reason the agent's words, 1 to 500 characters
     */
    public record Withdraw(@NotBlank @Size(max = Decision.LONGEST_REASON) String reason) {}

    /**
     * To answer a review.
     *
     * @param answer whether the two are one customer
     * @param reason the agent's words, 1 to 500 characters
     */
    public record Review(
            @NotNull Answer answer, @NotBlank @Size(max = Decision.LONGEST_REASON) String reason) {}

    /** What an agent says to a doubtful link. */
    public enum Answer {
        approve,
        refuse
    }
}
