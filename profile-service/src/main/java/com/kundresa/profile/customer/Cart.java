package com.kundresa.profile.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies in the cart. */
public record Cart(@Nullable String currency, Instant updatedAt, List<CartLine> lines) {

    /**
     * One product in the cart.
     *
     * @param priceMinor of one piece, in minor units of the currency
     */
    public record CartLine(
            String productId,
            @Nullable String name,
            @Nullable String category,
            int quantity,
            @Nullable Long priceMinor) {}

    public Cart {
        lines = List.copyOf(lines);
    }

    /** What lies in the cart after these events; nothing where it is empty. */
    static Optional<Cart> of(List<CartEvent> newestFirst) {
        Map<String, CartLine> lines = new LinkedHashMap<>();
        String currency = null;
        for (CartEvent event : inOrder(newestFirst)) {
            apply(event, lines);
            currency = event.currency() == null ? currency : event.currency();
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cart(
                                currency,
                                newestFirst.getFirst().stamp().at(),
                                List.copyOf(lines.values())));
    }

    private static List<CartEvent> inOrder(List<CartEvent> newestFirst) {
        return newestFirst.stream()
                .sorted(Comparator.comparing(CartEvent::stamp).thenComparingInt(CartEvent::place))
                .toList();
    }

    private static void apply(CartEvent event, Map<String, CartLine> lines) {
        CartLine before = lines.get(event.productId());
        int had = before == null ? 0 : before.quantity();
        int has =
                event.kind() == CartEvent.Kind.REMOVED
                        ? had - event.quantity()
                        : (int) Math.min(Integer.MAX_VALUE, (long) had + event.quantity());
        if (has > 0) {
            lines.put(event.productId(), line(event, before, has));
        } else {
            lines.remove(event.productId());
        }
    }

    private static CartLine line(CartEvent event, @Nullable CartLine before, int quantity) {
        return new CartLine(
                event.productId(),
                known(event.name(), before == null ? null : before.name()),
                known(event.category(), before == null ? null : before.category()),
                quantity,
                known(event.priceMinor(), before == null ? null : before.priceMinor()));
    }

    private static <T> @Nullable T known(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }
}
