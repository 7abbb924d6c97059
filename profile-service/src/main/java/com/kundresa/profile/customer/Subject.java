package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Line;
import com.kundresa.profile.touch.Sale;
import com.kundresa.profile.touch.Touch;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of an interaction a computed trait looks at. */
public enum Subject {
    /** What was paid for an order, in minor units. */
    ORDER_TOTAL("order.total", Kind.MONEY),
    /** What was given back, in minor units. */
    REFUND_TOTAL("refund.total", Kind.MONEY),
    /** The price of one piece, of each line, in minor units. */
    PRICE("price", Kind.MONEY),
    /** Pieces, of each line. */
    QUANTITY("quantity", Kind.AMOUNT),
    /** What the customer scored. */
    SCORE("score", Kind.AMOUNT),
    /** Product ids of all lines. */
    PRODUCT("product", Kind.WORD),
    /** Categories of all lines that have one. */
    CATEGORY("category", Kind.WORD),
    CHANNEL("channel", Kind.WORD),
    /** What the campaign is called that the customer came from. */
    CAMPAIGN("campaign", Kind.WORD),
    SOURCE("source", Kind.WORD),
    TYPE("type", Kind.WORD),
    /** What the sender called the interaction. */
    NAME("name", Kind.WORD);

    private final String word;
    private final Kind kind;

    Subject(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    private enum Kind {
        MONEY,
        AMOUNT,
        WORD
    }

    /** As declarations write it. */
    public String word() {
        return word;
    }

    /** Whether it is a number. */
    public boolean isAmount() {
        return kind != Kind.WORD;
    }

    /** Whether a currency must be named with it. */
    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    /**
     * What the interaction says of it, in the order of its lines; amounts of this currency only.
     */
    List<String> of(Touch touch, @Nullable String currency) {
        return switch (this) {
            case ORDER_TOTAL -> total(touch.order(), currency);
            case REFUND_TOTAL -> total(touch.refund(), currency);
            case PRICE -> prices(touch, currency);
            case QUANTITY -> lines(touch, line -> Integer.toString(line.quantity()));
            case SCORE ->
                    touch.feedback() == null
                            ? List.of()
                            : List.of(Integer.toString(touch.feedback().score()));
            case PRODUCT -> lines(touch, Line::productId);
            case CATEGORY -> lines(touch, Line::category);
            case CHANNEL -> List.of(touch.channel());
            case CAMPAIGN -> some(touch.campaign() == null ? null : touch.campaign().label());
            case SOURCE -> List.of(touch.source());
            case TYPE -> List.of(touch.type());
            case NAME -> some(touch.name());
        };
    }

    private static List<String> total(@Nullable Sale sale, @Nullable String currency) {
        return sale != null && sale.currency().equals(currency)
                ? List.of(Long.toString(sale.totalMinor()))
                : List.of();
    }

    private static List<String> prices(Touch touch, @Nullable String currency) {
        Sale order = touch.order();
        String theirs =
                touch.products().isEmpty() && order != null ? order.currency() : touch.currency();
        return Objects.equals(theirs, currency)
                ? lines(
                        touch,
                        line -> line.priceMinor() == null ? null : Long.toString(line.priceMinor()))
                : List.of();
    }

    /** Of what was looked at, else of what was bought. */
    private static List<String> lines(Touch touch, Function<Line, @Nullable String> part) {
        Sale order = touch.order();
        Stream<Line> lines =
                touch.products().isEmpty() && order != null
                        ? order.lines().stream()
                        : touch.products().stream();
        return lines.map(part).filter(Objects::nonNull).toList();
    }

    private static List<String> some(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
