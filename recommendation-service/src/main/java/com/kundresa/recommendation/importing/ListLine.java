package com.kundresa.recommendation.importing;

import com.kundresa.recommendation.product.ListedProduct;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of products, in whatever format it came. Fields: {@code id}, {@code name},
 * {@code category}, {@code price} in major units such as 12.50, {@code currency}, {@code
 * available}, {@code newSince} as a date; only the id must be there, and others are ignored.
 */
public sealed interface ListLine {

    /** It can be taken over. */
    record Usable(long line, ListedProduct product) implements ListLine {}

    /** It cannot. */
    record Refused(ListReading.RefusedLine why) implements ListLine {}

    /**
     * @param fields name to value as it was written; an empty value says nothing
     */
    static ListLine of(long line, Map<String, String> fields) {
        try {
            return new Usable(line, Fields.product(fields));
        } catch (Fields.Unusable e) {
            return new Refused(new ListReading.RefusedLine(line, e.field, e.detail));
        }
    }

    /** Reads fields; leaves at the first that is not usable. */
    final class Fields {

        private static final int LONGEST_ID = 200;
        private static final int LONGEST_NAME = 300;
        private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000_000L);

        private Fields() {}

        private static ListedProduct product(Map<String, String> fields) {
            String id = text(fields, "id", LONGEST_ID);
            if (id == null) {
                throw new Unusable("id", "Every product has an id.");
            }
            Currency currency = currency(text(fields, "currency", 3));
            return new ListedProduct(
                    id,
                    text(fields, "name", LONGEST_NAME),
                    text(fields, "category", LONGEST_NAME),
                    price(text(fields, "price", 40), currency),
                    currency == null ? null : currency.getCurrencyCode(),
                    available(text(fields, "available", 5)),
                    newSince(text(fields, "newSince", 10)));
        }

        private static @Nullable String text(
                Map<String, String> fields, String field, int longest) {
            String value = fields.get(field);
            if (value == null || value.isBlank()) {
                return null;
            }
            if (value.strip().length() > longest || value.indexOf('\0') >= 0) {
                throw new Unusable(field, "It has at most " + longest + " characters.");
            }
            return value.strip();
        }

        private static @Nullable Currency currency(@Nullable String code) {
            try {
                return code == null ? null : Currency.getInstance(code.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new Unusable("currency", "It is a code of ISO 4217 such as SEK.");
            }
        }

        private static @Nullable Long price(@Nullable String text, @Nullable Currency currency) {
            if (text == null) {
                return null;
            }
            if (currency == null) {
                throw new Unusable("currency", "A price needs its currency, such as SEK.");
            }
            try {
                BigDecimal minor =
                        new BigDecimal(text)
                                .movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
                if (minor.signum() < 0 || minor.compareTo(DEAREST) > 0) {
                    throw new Unusable("price", "It is not negative and not astronomic.");
                }
                return minor.longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new Unusable(
                        "price",
                        "It is a number with a point and no more digits behind it than "
                                + currency.getCurrencyCode()
                                + " has, such as 12.50.");
            }
        }

        private static @Nullable Boolean available(@Nullable String text) {
            return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
                case "" -> null;
                case "true" -> true;
                case "false" -> false;
                default -> throw new Unusable("available", "It is true or false.");
            };
        }

        private static @Nullable LocalDate newSince(@Nullable String text) {
            try {
                LocalDate day = text == null ? null : LocalDate.parse(text);
                if (day != null && (day.getYear() < 1970 || day.getYear() > 2200)) {
                    throw new Unusable("newSince", "It lies between 1970 and 2200.");
                }
                return day;
            } catch (DateTimeException e) {
                throw new Unusable("newSince", "It is a date such as 2026-11-22.");
            }
        }

        /** Never leaves this file. */
        private static final class Unusable extends RuntimeException {
            private static final long serialVersionUID = 1L;
            private final String field;
            private final String detail;

            Unusable(String field, String detail) {
                super(field, null, false, false);
                this.field = field;
                this.detail = detail;
            }
        }
    }
}
