package com.kundresa.recommendation.push;

import java.util.regex.Pattern;

/** What a rule waits for. */
public sealed interface Trigger {

    /** The customer comes into a phase of the journey. */
    record PhaseEntered(String phase) implements Trigger {
        public PhaseEntered {
            requireName(phase);
        }
    }

    /** The customer comes into a segment. */
    record SegmentEntered(String segment) implements Trigger {
        public SegmentEntered {
            requireName(segment);
        }
    }

    /** The customer leaves a segment. */
    record SegmentLeft(String segment) implements Trigger {
        public SegmentLeft {
            requireName(segment);
        }
    }

    /** Something lies in the cart and the cart is not touched any more. */
    record CartLeft() implements Trigger {}

    /** Whether an occasion is one of those that it waits for. */
    default boolean isMetBy(Occasion occasion) {
        return switch (this) {
            case PhaseEntered(String phase) -> isOf(occasion, Occasion.Kind.PHASE, phase);
            case SegmentEntered(String segment) -> isOf(occasion, Occasion.Kind.SEGMENT, segment);
            case SegmentLeft(String segment) -> isOf(occasion, Occasion.Kind.LEFT_SEGMENT, segment);
            case CartLeft any -> occasion.kind() == Occasion.Kind.CART;
        };
    }

    private static boolean isOf(Occasion occasion, Occasion.Kind kind, String subject) {
        return occasion.kind() == kind && occasion.subject().equals(subject);
    }

    private static void requireName(String name) {
        if (name == null || !Names.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A phase or segment has 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    /** How phases and segments are written. */
    final class Names {
        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

        private Names() {}
    }
}
