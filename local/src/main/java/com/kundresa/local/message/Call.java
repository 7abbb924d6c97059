package com.kundresa.local.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tracking call in Segment's form. It carries no {@code sentAt}: these are recorded times, which
 * no clock needs to correct.
 */
public final class Call {
    private final Source source;
    private final String id;
    private final Instant at;
    private final ObjectNode call = Json.object();
    private final ObjectNode context = Json.object();
    private final ObjectNode facts = Json.object();
    private final String factsName;

    private Call(Source source, String type, String factsName, Who who, String id, Instant at) {
        this.source = source;
        this.id = id;
        this.at = at;
        this.factsName = factsName;
        call.put("type", type).put("messageId", id).put("timestamp", at.toString());
        who.writeTo(call, context);
    }

    public static Call track(Source source, String event, Who who, String id, Instant at) {
        var track = new Call(source, "track", "properties", who, id, at);
        track.call.put("event", event);
        return track;
    }

    public static Call identify(Source source, Who who, String id, Instant at) {
        return new Call(source, "identify", "traits", who, id, at);
    }

    public static Call page(Source source, String name, Who who, String id, Instant at) {
        var page = new Call(source, "page", "properties", who, id, at);
        page.call.put("name", name);
        return page;
    }

    /** A property of a track or page call, a trait of an identify call. */
    public Call with(String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    public Call with(String name, int value) {
        facts.put(name, value);
        return this;
    }

    /** An address of a page, as the browser SDK gives it. */
    public Call onPage(String url, String path, String title) {
        context.putObject("page").put("url", url).put("path", path).put("title", title);
        return this;
    }

    public Call campaign(String name, String campaignSource, String medium) {
        context.putObject("campaign")
                .put("name", name)
                .put("source", campaignSource)
                .put("medium", medium);
        return this;
    }

    /** What the person allows now, by purpose. */
    public Call consent(Map<String, Boolean> purposes) {
        var categories = context.putObject("consent").putObject("categoryPreferences");
        purposes.forEach(categories::put);
        return this;
    }

    public Call locale(String locale) {
        context.put("locale", locale);
        return this;
    }

    public Call products(String currency, List<Line> lines) {
        facts.put("currency", currency);
        var products = facts.putArray("products");
        lines.forEach(line -> line.writeAsProduct(products));
        return this;
    }

    /** The one product of a call such as Product Viewed, in the properties themselves. */
    public Call product(String currency, Line line) {
        facts.put("currency", currency).put("product_id", line.sku());
        facts.put("name", line.name()).put("category", line.category());
        facts.put("price", line.unitPrice()).put("quantity", line.quantity());
        return this;
    }

    /** An order or a refund: its number, its lines and their total. */
    public Call sale(String orderId, String currency, List<Line> lines) {
        facts.put("order_id", orderId).put("total", Line.total(lines));
        return products(currency, lines);
    }

    public Message message() {
        if (!context.isEmpty()) {
            call.set("context", context);
        }
        call.set(factsName, facts);
        return new Message(source, Door.BATCH, id, at, Json.text(call));
    }
}
