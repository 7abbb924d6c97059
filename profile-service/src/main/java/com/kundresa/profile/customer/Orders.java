package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Sale;
import com.kundresa.profile.touch.Stamp;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was bought and given back, in exact sums.
 *
 * @param items pieces bought
 * @param revenue gross, per currency in minor units; refunds are not taken off
 * @param refunded per currency in minor units
 */
public record Orders(
        long count,
        long items,
        SortedMap<String, Long> revenue,
        long refundCount,
        SortedMap<String, Long> refunded,
        @Nullable LastOrder last) {

    /** So many currencies are kept, by name. */
    static final int MOST_CURRENCIES = 20;

    public static final Orders NONE = new Orders(0, 0, Sums.none(), 0, Sums.none(), null);

    /** One order. */
    static Orders order(Sale sale, Stamp stamp, String channel) {
        LastOrder last =
                new LastOrder(sale.orderId(), stamp, channel, sale.currency(), sale.totalMinor());
        return new Orders(
                1,
                sale.pieces(),
                Sums.one(sale.currency(), sale.totalMinor()),
                0,
                Sums.none(),
                last);
    }

    /** One refund. */
    static Orders refund(Sale sale) {
        return new Orders(0, 0, Sums.none(), 1, Sums.one(sale.currency(), sale.totalMinor()), null);
    }

    /** Both together; commutative and associative. */
    public Orders merge(Orders other) {
        if (other.isNone() || isNone()) {
            return other.isNone() ? this : other;
        }
        return new Orders(
                count + other.count,
                items + other.items,
                Sums.merge(revenue, other.revenue, Long::sum, MOST_CURRENCIES),
                refundCount + other.refundCount,
                Sums.merge(refunded, other.refunded, Long::sum, MOST_CURRENCIES),
                later(last, other.last));
    }

    /** True where nothing was bought or given back. */
    public boolean isNone() {
        return count == 0 && refundCount == 0;
    }

    private static @Nullable LastOrder later(@Nullable LastOrder one, @Nullable LastOrder other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.stamp().compareTo(other.stamp()) >= 0 ? one : other;
    }
}
