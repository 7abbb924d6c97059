package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fault;

/**
 * Why an event is not taken.
 *
 * @param detail a sentence that tells the sender what to change; it never repeats what the event
 *     said
 */
public record Refusal(Reason reason, String detail) {

    /** What a fault in the data means for the sender. */
    public static Refusal of(Fault fault, Bounds bounds) {
        return switch (fault) {
            case TOO_LARGE ->
                    new Refusal(
                            bounds.itemBytes() > Bounds.TRACKING.itemBytes()
                                    ? Reason.RECEIPT_TOO_LARGE
                                    : Reason.EVENT_TOO_LARGE,
                            "Send less in one item, at most %d bytes."
                                    .formatted(bounds.itemBytes()));
            case TOO_DEEP ->
                    new Refusal(Reason.TOO_DEEP, "Nest at most %d levels.".formatted(Bounds.DEPTH));
            case TOO_MANY_VALUES ->
                    new Refusal(
                            Reason.TOO_MANY_VALUES,
                            "Send at most %d fields and array elements in one item."
                                    .formatted(bounds.itemValues()));
            case NUMBER_OUT_OF_RANGE ->
                    new Refusal(
                            Reason.NUMBER_OUT_OF_RANGE,
                            "Write numbers with at most %d characters and below 1e%d."
                                    .formatted(Bounds.NUMBER_LENGTH, Bounds.NUMBER_EXPONENT));
            case NUL_CHARACTER ->
                    new Refusal(
                            Reason.NUL_CHARACTER, "Take the character U+0000 out of all texts.");
            case LONE_SURROGATE ->
                    new Refusal(
                            Reason.LONE_SURROGATE,
                            "A text was cut in the middle of a character (a lone surrogate); send whole ones.");
            case DUPLICATE_FIELD ->
                    new Refusal(Reason.DUPLICATE_FIELD, "Say each field of an object once.");
            case NOT_AN_OBJECT ->
                    new Refusal(Reason.NOT_AN_OBJECT, "Send each item as a JSON object.");
        };
    }
}
