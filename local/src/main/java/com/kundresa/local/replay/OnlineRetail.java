package com.kundresa.local.replay;

import com.kundresa.local.message.Call;
import com.kundresa.local.message.Line;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Receipt;
import com.kundresa.local.message.Source;
import com.kundresa.local.message.Who;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Online Retail as interactions: one invoice, one contact. The rule is written down in
 * docs/reference/replay.md. Pure.
 */
final class OnlineRetail {
    static final int MOST_WEB_LINES = 120;
    static final int MOST_VIEWED = 100;
    private static final String CURRENCY = "GBP";
    private static final String STORE = "London";

    /** Postage, fees and the like: they count in a total, but they are no goods. */
    private static final Set<String> CHARGES =
            Set.of("POST", "DOT", "C2", "M", "D", "S", "B", "BANK CHARGES", "AMAZONFEE", "CRUK");

    private OnlineRetail() {}

    static Dataset dataset(List<RetailLine> lines) {
        List<Message> messages = new ArrayList<>();
        Tally rows = new Tally();
        rows.add("rows", lines.size());
        for (Invoice invoice : Invoice.invoices(lines)) {
            messages.addAll(messages(invoice, rows));
        }
        return new Dataset("Online Retail", messages, rows.counts());
    }

    static List<Message> messages(Invoice invoice, Tally rows) {
        long size = invoice.lines().size();
        return switch (invoice.kind()) {
            case ORDER -> {
                boolean till = invoice.isTill(MOST_WEB_LINES);
                rows.add(till ? "rows of till receipts" : "rows of web orders", size);
                yield List.of(till ? receipt(invoice) : webSale(invoice, "Order Completed"));
            }
            case CANCELLATION -> {
                boolean till = invoice.isTill(MOST_WEB_LINES);
                rows.add(till ? "rows of returns at a till" : "rows of web refunds", size);
                yield List.of(till ? receipt(invoice) : webSale(invoice, "Order Refunded"));
            }
            case VISIT -> visit(invoice, rows);
            case CANCELLATION_WITHOUT_CUSTOMER -> {
                rows.add("rows not sent: cancellation without a customer", size);
                yield List.of();
            }
            case ACCOUNTING -> {
                rows.add("rows not sent: accounting entry (A…)", size);
                yield List.of();
            }
        };
    }

    private static Message webSale(Invoice invoice, String event) {
        String customer = invoice.customerOrEmpty();
        Who who = Who.user(customer).withCard(card(customer));
        List<Line> lines = lines(invoice).stream().map(Line::absolute).toList();
        return Call.track(Source.WEB_SERVER, event, who, id(invoice), invoice.at())
                .sale(id(invoice), CURRENCY, lines)
                .message();
    }

    private static Message receipt(Invoice invoice) {
        String card = card(invoice.customerOrEmpty());
        return Receipt.of(id(invoice), invoice.at(), STORE, CURRENCY, card, lines(invoice))
                .message();
    }

    private static List<Message> visit(Invoice invoice, Tally rows) {
        List<Line> seen =
                invoice.lines().stream()
                        .filter(OnlineRetail::isGoodsOnSale)
                        .map(OnlineRetail::line)
                        .toList();
        rows.add("rows of anonymous visits", seen.size());
        rows.add("rows not sent: stock adjustment", invoice.lines().size() - seen.size());
        List<Message> parts = new ArrayList<>();
        for (int from = 0; from < seen.size(); from += MOST_VIEWED) {
            List<Line> part = seen.subList(from, Math.min(from + MOST_VIEWED, seen.size()));
            parts.add(viewed(invoice, part, from / MOST_VIEWED + 1));
        }
        return parts;
    }

    private static Message viewed(Invoice invoice, List<Line> part, int number) {
        Who visitor = Who.visitor(id(invoice));
        String id = id(invoice) + "-" + number;
        return Call.track(Source.WEB_SHOP, "Product List Viewed", visitor, id, invoice.at())
                .products(CURRENCY, part)
                .message();
    }

    /**
     * Nobody looks at a row without price, without pieces or without a name: it mends the stock.
     */
    private static boolean isGoodsOnSale(RetailLine line) {
        return line.unitPrice().signum() > 0
                && line.quantity() > 0
                && !line.description().isEmpty();
    }

    private static List<Line> lines(Invoice invoice) {
        return invoice.lines().stream().map(OnlineRetail::line).toList();
    }

    private static Line line(RetailLine line) {
        return new Line(
                line.stockCode(),
                line.description().isEmpty() ? null : line.description(),
                CHARGES.contains(line.stockCode().toUpperCase(Locale.ROOT)) ? "charges" : null,
                line.quantity(),
                plain(line.unitPrice()));
    }

    private static BigDecimal plain(BigDecimal price) {
        return price.scale() < 2 ? price.setScale(2) : price;
    }

    private static String id(Invoice invoice) {
        return "or-" + invoice.number();
    }

    private static String card(String customer) {
        return "OR" + customer;
    }
}
