package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Newest;
import com.kundresa.profile.touch.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the cart since the last order and since the whole cart was last shown, newest
 * first.
 */
final class CartEvents {

    /** So many lines are kept. */
    static final int MOST = 60;

    private CartEvents() {}

    static List<CartEvent> merge(
            List<CartEvent> one, List<CartEvent> other, @Nullable LastOrder lastOrder) {
        if (one.isEmpty() && other.isEmpty()) {
            return one;
        }
        List<CartEvent> merged = Newest.merge(one, other, MOST);
        Stamp from = lastShown(merged);
        int kept = 0;
        while (kept < merged.size() && counts(merged.get(kept).stamp(), from, lastOrder)) {
            kept++;
        }
        return kept == merged.size() ? merged : List.copyOf(merged.subList(0, kept));
    }

    private static boolean counts(Stamp stamp, @Nullable Stamp from, @Nullable LastOrder order) {
        boolean afterShown = from == null || stamp.compareTo(from) >= 0;
        return afterShown && (order == null || stamp.after(order.stamp()));
    }

    private static @Nullable Stamp lastShown(List<CartEvent> newestFirst) {
        for (CartEvent event : newestFirst) {
            if (event.kind() == CartEvent.Kind.SHOWN) {
                return event.stamp();
            }
        }
        return null;
    }
}
