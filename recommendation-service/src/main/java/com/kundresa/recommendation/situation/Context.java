package com.kundresa.recommendation.situation;

import java.util.List;
import java.util.stream.Stream;
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

    private static final int MOST_CLICKS = 20;

    /** Nothing was said. */
    public static final Context NONE = new Context(null, null, null, List.of(), null);

    /** What this visit showed of interest, newest first: the open page, earlier ones, the cart. */
    public List<String> clicks() {
        return Stream.of(
                        Stream.ofNullable(productId),
                        viewed.stream(),
                        cart == null ? Stream.<String>empty() : cart.stream())
                .flatMap(all -> all)
                .distinct()
                .limit(MOST_CLICKS)
                .toList();
    }
}
