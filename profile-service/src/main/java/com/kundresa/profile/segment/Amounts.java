package com.kundresa.profile.segment;

import com.kundresa.profile.customer.Bucket;
import com.kundresa.profile.customer.CustomerState.OrderTotals;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.Tallies;
import com.kundresa.profile.customer.Tally;
import com.kundresa.profile.customer.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Clauses about how much there was within a window of days. Sums over all time come from the exact
 * totals; sums over days from the days that are kept, and where older ones are no longer kept, what
 * was found says so.
 */
final class Amounts {

    private static final String ORDER_TYPE = "order_completed";
    private static final String REFUND_TYPE = "order_refunded";
    private static final long HUNDRED = 100;

    private Amounts() {}

    /** Amounts of days, summed up over a window. */
    private static final class Sum {
        private final Window window;
        private final Instant now;
        private final LocalDate today;
        private long sum;
        private @Nullable Instant turnsAt;

        Sum(Window window, Instant now) {
            this.window = window;
            this.now = now;
            this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        void add(LocalDate day, long amount) {
            if (window.covers(day, today)) {
                sum += amount;
            }
            window.nextTurn(day, now)
                    .filter(turn -> turnsAt == null || turn.isBefore(turnsAt))
                    .ifPresent(turn -> turnsAt = turn);
        }
    }

    static Finding count(Condition.Count count, Facts facts, Instant now) {
        Fragment known = facts.known();
        OrderTotals orders = facts.state().orders();
        return switch (count.type()) {
            case ORDER_TYPE ->
                    count.window().isEver()
                            ? total(Wording.of(count), count.range(), orders.count())
                            : tallied(count, known.sales(), key -> key.startsWith("order "), now);
            case REFUND_TYPE ->
                    count.window().isEver()
                            ? total(Wording.of(count), count.range(), orders.refundCount())
                            : tallied(count, known.sales(), key -> key.startsWith("refund "), now);
            default -> tallied(count, known.doings(), count.type()::equals, now);
        };
    }

    private static Finding tallied(
            Condition.Count count, Tallies tallies, Predicate<String> key, Instant now) {
        return tallied(
                Wording.of(count), count.window(), count.range(), tallies, key, Tally::count, now);
    }

    static Finding money(Condition.Money money, Facts facts, Instant now) {
        boolean ordered = money.flow() == Condition.Flow.ORDERED;
        OrderTotals orders = facts.state().orders();
        if (money.window().isEver()) {
            var totals = ordered ? orders.revenue() : orders.refunded();
            long total = totals.getOrDefault(money.currency(), 0L);
            return total(Wording.of(money), money.range(), total);
        }
        String key = (ordered ? "order " : "refund ") + money.currency();
        return tallied(
                Wording.of(money),
                money.window(),
                money.range(),
                facts.known().sales(),
                key::equals,
                Tally::sum,
                now);
    }

    static Finding bought(Condition.Bought bought, Facts facts, Instant now) {
        List<Bucket> purchases = facts.state().purchases();
        Sum sum = new Sum(bought.window(), now);
        for (Bucket bucket : purchases) {
            if (bucket.key().equals(bought.productId())) {
                sum.add(bucket.day(), bucket.sum());
            }
        }
        String found = sum.sum + kept(sum, purchases, Fragment.MOST_PURCHASES);
        return Finding.of(Wording.of(bought), bought.range().holds(sum.sum), found, sum.turnsAt);
    }

    static Finding interest(Condition.Interest interest, Facts facts, Instant now) {
        List<Bucket> looked =
                interest.kind() == Condition.Kind.CATEGORY
                        ? facts.state().categories()
                        : facts.state().products();
        Sum all = new Sum(interest.window(), now);
        Sum wanted = new Sum(interest.window(), now);
        for (Bucket bucket : looked) {
            all.add(bucket.day(), bucket.sum());
            if (bucket.key().equals(interest.key())) {
                wanted.add(bucket.day(), bucket.sum());
            }
        }
        long percent = all.sum == 0 ? 0 : wanted.sum * HUNDRED / all.sum;
        String found =
                percent
                        + " % ("
                        + wanted.sum
                        + " of "
                        + all.sum
                        + ')'
                        + kept(all, looked, Fragment.MOST_INTERESTS);
        return Finding.of(
                Wording.of(interest), interest.percent().holds(percent), found, all.turnsAt);
    }

    private static Finding total(String clause, Range range, long total) {
        return Finding.of(clause, range.holds(total), Long.toString(total));
    }

    private static Finding tallied(
            String clause,
            Window window,
            Range range,
            Tallies tallies,
            Predicate<String> key,
            ToLongFunction<Tally> amount,
            Instant now) {
        Sum sum = new Sum(window, now);
        for (Tally tally : tallies.newestFirst()) {
            if (key.test(tally.key())) {
                sum.add(tally.day(), amount.applyAsLong(tally));
            }
        }
        String kept = tallies.completeAfter().map(day -> since(sum, day)).orElse("");
        return Finding.of(clause, range.holds(sum.sum), sum.sum + kept, sum.turnsAt);
    }

    private static String kept(Sum sum, List<Bucket> newestFirst, int most) {
        return newestFirst.size() < most ? "" : since(sum, newestFirst.getLast().day());
    }

    private static String since(Sum sum, LocalDate oldest) {
        return sum.window.reaches(oldest, sum.today)
                ? ", of the days after " + oldest + "; older ones are no longer kept singly"
                : "";
    }
}
