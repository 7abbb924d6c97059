package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import org.jspecify.annotations.Nullable;

/** Small pieces of sentences. */
final class Words {

    private Words() {}

    static String daysAgo(long days) {
        if (days <= 0) {
            return "today";
        }
        return days == 1 ? "yesterday" : days + " days ago";
    }

    static String name(Shelf.Tie tie) {
        return nameOr(tie.name(), tie.productId());
    }

    private static String nameOr(@Nullable String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : name;
    }
}
