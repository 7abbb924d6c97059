package com.kundresa.profile.touch;

import java.math.BigDecimal;

/** What an interaction says of one trait. */
public sealed interface TraitValue {

    /** At most this many characters of a text are kept. */
    int LONGEST_TEXT = 250;

    /** A text; an empty one is a value too. */
    record Text(String text) implements TraitValue {
        public Text {
            text = Texts.clean(text, LONGEST_TEXT);
        }
    }

    /** A number, exact; 1.50 and 1.5 are the same. */
    record Numeric(BigDecimal number) implements TraitValue {

        private static final int MOST_PLAIN_ZEROS = 18;

        public Numeric {
            number = number.signum() == 0 ? BigDecimal.ZERO : plain(number.stripTrailingZeros());
        }

        /** Whole numbers of a sensible size are written without an exponent. */
        private static BigDecimal plain(BigDecimal stripped) {
            boolean round = stripped.scale() < 0 && stripped.scale() >= -MOST_PLAIN_ZEROS;
            return round ? stripped.setScale(0) : stripped;
        }
    }

    /** Yes or no. */
    record Flag(boolean flag) implements TraitValue {}

    /** The trait is taken away. */
    record Removed() implements TraitValue {}
}
