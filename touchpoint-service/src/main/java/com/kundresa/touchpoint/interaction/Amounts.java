package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as senders write them: a number, or the same as a text. */
final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{0,15})?");
    private static final int LONGEST_EXPONENT = 20;

    private Amounts() {}

    static Optional<BigDecimal> read(Value value) {
        return switch (value) {
            case Value.Numeric(BigDecimal number) -> Optional.of(number).filter(Amounts::handy);
            case Value.Text(String text) -> parse(text.strip());
            case Value.Flag _, Value.Nothing _, Value.Items _, Fields _ -> Optional.empty();
        };
    }

    private static boolean handy(BigDecimal number) {
        return number.precision() - number.scale() <= LONGEST_EXPONENT
                && Math.abs(number.scale()) <= Bounds.NUMBER_LENGTH;
    }

    private static Optional<BigDecimal> parse(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
