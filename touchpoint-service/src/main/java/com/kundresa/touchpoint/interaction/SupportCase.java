package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.Nullable;

/** A support case at the moment of one of its events. */
public record SupportCase(
        String caseId,
        Status status,
        @Nullable String topic,
        @Nullable Priority priority,
        @Nullable String subject) {

    public enum Status {
        OPENED,
        COMMENTED,
        SOLVED,
        REOPENED
    }

    public enum Priority {
        LOW,
        NORMAL,
        HIGH,
        URGENT
    }
}
