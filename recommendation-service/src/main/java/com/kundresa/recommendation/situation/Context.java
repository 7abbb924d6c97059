package com.kundresa.recommendation.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the asking page or desk says of the moment.
 *
 * @param productId of the page that is open
 * @param cart product ids in the cart; null where nothing was said, which is not the same as an
 *     empty cart
 * @param viewed product ids looked at in this visit, newest first
 */
public record Context(
        @Nullable String page,
        @Nullable String productId,
        @Nullable List<String> cart,
        List<String> viewed,
        @Nullable String locale) {

    /** Nothing was said. */
    public static final Context NONE = new Context(null, null, null, List.of(), null);
}
