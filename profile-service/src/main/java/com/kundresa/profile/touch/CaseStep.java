package com.kundresa.profile.touch;

import org.jspecify.annotations.Nullable;

/** One step of a support case. */
public record CaseStep(
        String caseId,
        Status status,
        @Nullable String topic,
        @Nullable String priority,
        @Nullable String subject) {

    /** What happened to the case. */
    public enum Status {
        OPENED,
        COMMENTED,
        SOLVED,
        REOPENED
    }
}
