package com.kundresa.touchpoint.interaction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of one item that a channel sent. */
public sealed interface Reading {

    /** The same, with telephone numbers in international form where they can be. */
    default Reading written(PhoneNumbers phones) {
        return switch (this) {
            case Accepted(Interaction interaction) -> new Accepted(interaction.written(phones));
            case Refused refused -> refused;
            case Ignored ignored -> ignored;
        };
    }

    record Accepted(Interaction interaction) implements Reading {}

    /**
     * @param messageId the item's id as far as it could be read
     */
    record Refused(@Nullable String messageId, Refusal refusal) implements Reading {}

    /** Well formed, but nothing that is kept: not the sender's fault, so not told as one. */
    record Ignored(Why why) implements Reading {}

    /** Why something well formed is not kept. */
    enum Why {
        /** It tells of nothing that a customer did or was told. */
        NO_CONTACT,
        /** What colleagues write to one another. */
        INTERNAL,
        /** Another event of the same sender tells it, and would count it twice. */
        TOLD_ELSEWHERE,
        /** The sender tries whether its webhook arrives. */
        TEST;

        /** In lower case with hyphens, such as {@code no-contact}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
