package com.kundresa.touchpoint.interaction;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines out of quantities and unit prices.
 *
 * <p>A line's total is the exact product, rounded once. What is sold by weight or length has a
 * fractional quantity; its line is one piece at the price of the whole.
 */
public final class Lines {

    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(1_000_000_000L);

    private Lines() {}

    /** A product as it was looked at or put into a cart: with a price, without a total. */
    public static Line seen(
            String productId,
            @Nullable String name,
            @Nullable String category,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable Currency currency,
            Objections objections) {
        Line sold = sold(productId, name, category, quantity, price, currency, objections);
        return new Line(productId, name, category, sold.quantity(), sold.priceMinor(), null);
    }

    /**
     * A product as it was sold or given back: with a price and a total where the price is known.
     */
    public static Line sold(
            String productId,
            @Nullable String name,
            @Nullable String category,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable Currency currency,
            Objections objections) {
        if (productId.length() > Limits.REFERENCE) {
            objections.raise(
                    Reason.FIELD_TOO_LONG,
                    "Say a product's id with at most %d characters.".formatted(Limits.REFERENCE));
        }
        if (quantity.signum() <= 0 || quantity.compareTo(MOST_PIECES) > 0) {
            objections.raise(
                    Reason.QUANTITY_UNREADABLE,
                    "Write each \"quantity\" above 0 and up to a thousand million.");
            return new Line(productId, name, category, 1, null, null);
        }
        if (price != null && price.signum() < 0) {
            objections.raise(
                    Reason.NEGATIVE_PRICE,
                    "Write prices as 0 or more; what comes back has a negative quantity or is a refund.");
        }
        boolean pieces = quantity.stripTrailingZeros().scale() <= 0;
        Long total = minor(price == null ? null : price.multiply(quantity), currency, objections);
        Long each = pieces ? minor(price, currency, objections) : total;
        return new Line(productId, name, category, pieces ? quantity.longValue() : 1, each, total);
    }

    /** The amount in minor units; null where amount or currency are unknown. */
    public static @Nullable Long minor(
            @Nullable BigDecimal amount, @Nullable Currency currency, Objections objections) {
        if (amount == null || currency == null) {
            return null;
        }
        OptionalLong minor = Money.minor(amount, currency);
        if (minor.isEmpty()) {
            objections.raise(Reason.AMOUNT_UNREADABLE, "An amount is too large to be one.");
            return null;
        }
        return minor.getAsLong();
    }

    /** The sum of the lines' totals; lines without a price count as nothing. */
    public static long total(Iterable<Line> lines) {
        long total = 0;
        for (Line line : lines) {
            Long lineTotal = line.totalMinor();
            total += lineTotal == null ? 0 : lineTotal;
        }
        return total;
    }
}
