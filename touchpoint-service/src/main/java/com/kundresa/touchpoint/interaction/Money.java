package com.kundresa.touchpoint.interaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Amounts as minor units: öre, cents, whole yen. */
public final class Money {

    /** The largest amount taken, in minor units. */
    public static final long LARGEST = 1_000_000_000_000_000L;

    private Money() {}

    /**
     * The currency with this ISO 4217 code in any case; empty for a code that names no currency of
     * ours.
     */
    public static Optional<Currency> currency(String code) {
        try {
            Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
            return currency.getDefaultFractionDigits() < 0
                    ? Optional.empty()
                    : Optional.of(currency);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /**
     * The amount in minor units, rounded half up (away from zero); empty beyond {@link #LARGEST}.
     */
    public static OptionalLong minor(BigDecimal amount, Currency currency) {
        BigDecimal minor =
                amount.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP);
        return minor.abs().compareTo(BigDecimal.valueOf(LARGEST)) <= 0
                ? OptionalLong.of(minor.longValue())
                : OptionalLong.empty();
    }
}
