package com.kundresa.touchpoint.payload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One JSON value. An absent field is no value at all; {@link Nothing} is a {@code null} that was
 * said.
 */
public sealed interface Value
        permits Value.Text, Value.Numeric, Value.Flag, Value.Nothing, Value.Items, Fields {

    /** A string; any text but NUL and lone surrogates. */
    record Text(String text) implements Value {}

    /**
     * A number, exact, at most {@link Bounds#NUMBER_LENGTH} characters long and of a double's
     * magnitude.
     */
    record Numeric(BigDecimal number) implements Value {}

    /** {@code true} or {@code false}. */
    record Flag(boolean flag) implements Value {}

    /** {@code null}. */
    record Nothing() implements Value {}

    /** An array. */
    record Items(List<Value> all) implements Value {

        public Items {
            all = List.copyOf(all);
        }
    }

    Nothing NOTHING = new Nothing();

    static Text text(String text) {
        return new Text(text);
    }

    static Numeric number(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** Whether this is neither an object nor an array. */
    default boolean scalar() {
        return switch (this) {
            case Text _, Numeric _, Flag _, Nothing _ -> true;
            case Items _, Fields _ -> false;
        };
    }

    /**
     * The text of a string or number without spaces around it; empty for anything else and for
     * blank text.
     */
    default Optional<String> asText() {
        return switch (this) {
            case Text(String text) ->
                    Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
            case Numeric(BigDecimal number) -> Optional.of(number.toPlainString());
            case Flag _, Nothing _, Items _, Fields _ -> Optional.empty();
        };
    }
}
