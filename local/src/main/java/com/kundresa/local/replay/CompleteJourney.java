package com.kundresa.local.replay;

import com.kundresa.local.message.Call;
import com.kundresa.local.message.Line;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Receipt;
import com.kundresa.local.message.Source;
import com.kundresa.local.message.Who;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Complete Journey timeline as interactions: letters, coupons and baskets of households. The
 * rule is written down in docs/reference/replay.md. Pure.
 */
final class CompleteJourney {
    private static final String CURRENCY = "USD";
    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(100);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CompleteJourney() {}

    /** One row of the timeline. */
    record Entry(
            Instant at, String household, String event, String ref, String value, String detail) {}

    /** One row of the sampled transactions. */
    record Basket(String productId, BigDecimal quantity, BigDecimal value) {}

    /** What a product is called; empty words where the file has none. */
    record Product(String type, String department) {}

    /** The timeline, the lines by basket and the products by id; the last two may be empty. */
    record Files(
            List<Entry> timeline,
            Map<String, List<Basket>> baskets,
            Map<String, Product> products) {}

    static Dataset dataset(Files files) {
        Tally rows = new Tally();
        rows.add("rows", files.timeline().size());
        List<Message> messages = new ArrayList<>();
        for (Entry entry : files.timeline()) {
            message(entry, files, rows).ifPresent(messages::add);
        }
        return new Dataset("Complete Journey timeline", messages, rows.counts());
    }

    static Optional<Message> message(Entry entry, Files files, Tally rows) {
        return switch (entry.event()) {
            case "campaign_received" -> {
                rows.add("letters received", 1);
                yield Optional.of(letter(entry));
            }
            case "coupon_redeemed" -> {
                rows.add("coupons redeemed", 1);
                yield Optional.of(coupon(entry));
            }
            case "basket_sampled_lines" -> {
                List<Line> lines = lines(entry, files);
                rows.add("till receipts", 1);
                rows.add("lines on till receipts", lines.size());
                yield Optional.of(receipt(entry, lines));
            }
            default -> {
                rows.add("rows not sent: unknown event " + entry.event(), 1);
                yield Optional.empty();
            }
        };
    }

    private static Message letter(Entry entry) {
        String id = "cj-letter-%s-%s".formatted(entry.ref(), entry.household());
        return Call.track(Source.DIRECT_MAIL, "Campaign Received", who(entry), id, entry.at())
                .campaign("Campaign " + entry.ref(), "direct-mail", "mail")
                .with("campaign_id", entry.ref())
                .with("campaign_type", entry.detail())
                .message();
    }

    private static Message coupon(Entry entry) {
        String day = entry.at().toString().substring(0, 10);
        String id =
                "cj-coupon-%s-%s-%s-%s"
                        .formatted(entry.ref(), entry.household(), entry.detail(), day);
        return Call.track(Source.TILL, "Coupon Redeemed", who(entry), id, entry.at())
                .campaign("Campaign " + entry.ref(), "direct-mail", "mail")
                .with("campaign_id", entry.ref())
                .with("coupon_id", entry.detail())
                .message();
    }

    private static Message receipt(Entry entry, List<Line> lines) {
        String store = entry.detail().replaceFirst("^store ", "");
        return Receipt.of("cj-" + entry.ref(), entry.at(), store, CURRENCY, card(entry), lines)
                .message();
    }

    /** The sampled lines where their sum is the basket's value to the cent, otherwise one line. */
    private static List<Line> lines(Entry entry, Files files) {
        BigDecimal value = new BigDecimal(entry.value()).setScale(2, RoundingMode.HALF_UP);
        List<Line> lines =
                files.baskets().getOrDefault(entry.ref(), List.of()).stream()
                        .map(basket -> line(basket, files.products().get(basket.productId())))
                        .toList();
        return !lines.isEmpty() && Line.total(lines).compareTo(value) == 0
                ? lines
                : List.of(new Line("basket", "Basket", null, 1, value));
    }

    /**
     * Pieces at a price where the value divides into whole cents; otherwise, as for goods by weight
     * or volume, one piece at the line's value.
     */
    private static Line line(Basket basket, @Nullable Product product) {
        BigDecimal value = basket.value().setScale(2, RoundingMode.HALF_UP);
        boolean pieces =
                basket.quantity().signum() > 0
                        && basket.quantity().compareTo(MOST_PIECES) <= 0
                        && basket.quantity().stripTrailingZeros().scale() <= 0
                        && value.unscaledValue().mod(basket.quantity().toBigInteger()).signum()
                                == 0;
        return new Line(
                basket.productId(),
                product == null ? null : word(product.type()),
                product == null ? null : word(product.department()),
                pieces ? basket.quantity().intValueExact() : 1,
                pieces ? value.divide(basket.quantity(), 2, RoundingMode.UNNECESSARY) : value);
    }

    private static @Nullable String word(String text) {
        return text.isBlank() ? null : text;
    }

    /** The data names no time zone: its times are taken as UTC. */
    static Instant instant(String local) {
        return LocalDateTime.parse(local, TIME).toInstant(ZoneOffset.UTC);
    }

    private static Who who(Entry entry) {
        return Who.cardHolder(card(entry));
    }

    private static String card(Entry entry) {
        return "CJ" + entry.household();
    }
}
