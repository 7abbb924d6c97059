package com.kundresa.touchpoint.interaction.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.kundresa.touchpoint.interaction.Campaign;
import com.kundresa.touchpoint.interaction.Device;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Page;
import com.kundresa.touchpoint.interaction.Sale;
import com.kundresa.touchpoint.interaction.SupportCase;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.interaction.UtcTime;
import com.kundresa.touchpoint.payload.json.ValueWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one way an interaction is written: fields in the contract's order, what is not there left
 * out.
 */
public final class InteractionJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private InteractionJson(JsonGenerator json) {
        this.json = json;
    }

    /** The interaction as UTF-8, without white space. */
    public static byte[] write(Interaction interaction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new InteractionJson(json).interaction(interaction);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to take bytes", impossible);
        }
        return bytes.toByteArray();
    }

    private void interaction(Interaction it) throws IOException {
        json.writeStartObject();
        json.writeStringField("interactionId", it.interactionId().toString());
        json.writeStringField("source", it.source());
        json.writeStringField("messageId", it.messageId());
        json.writeStringField("channel", it.channel().name());
        json.writeStringField("type", it.type());
        text("name", it.name());
        word("actor", it.actor());
        json.writeBooleanField("verified", it.verified());
        identifiers(it.identifiers());
        times(it.times());
        if (!it.traits().isEmpty()) {
            json.writeFieldName("traits");
            ValueWriter.writeFields(it.traits(), json);
        }
        page(it.page());
        campaign(it.campaign());
        consents(it.consents());
        device(it.device());
        currency(it.currency());
        lines("products", it.products(), false);
        sale("order", it.order());
        sale("refund", it.refund());
        supportCase(it.supportCase());
        message(it.message());
        feedback(it.feedback());
        account(it.account());
        if (!it.properties().isEmpty()) {
            json.writeFieldName("properties");
            ValueWriter.write(it.properties(), json);
        }
        json.writeEndObject();
    }

    private void identifiers(List<Identifier> identifiers) throws IOException {
        json.writeArrayFieldStart("identifiers");
        for (Identifier identifier : identifiers) {
            json.writeStartObject();
            json.writeStringField("type", identifier.type());
            json.writeStringField("value", identifier.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void times(Times times) throws IOException {
        json.writeObjectFieldStart("times");
        json.writeStringField("occurredAt", UtcTime.write(times.occurredAt()));
        json.writeStringField("receivedAt", UtcTime.write(times.receivedAt()));
        time("sentAt", times.sentAt());
        time("originalAt", times.originalAt());
        if (times.clamped()) {
            json.writeBooleanField("clamped", true);
        }
        json.writeEndObject();
    }

    private void consents(Map<String, Boolean> consents) throws IOException {
        if (consents.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("consents");
        for (Map.Entry<String, Boolean> consent : consents.entrySet()) {
            json.writeBooleanField(consent.getKey(), consent.getValue());
        }
        json.writeEndObject();
    }

    private void account(@Nullable String account) throws IOException {
        if (account != null) {
            json.writeObjectFieldStart("account");
            json.writeStringField("id", account);
            json.writeEndObject();
        }
    }

    private void page(@Nullable Page page) throws IOException {
        if (page == null) {
            return;
        }
        json.writeObjectFieldStart("page");
        text("url", page.url());
        text("path", page.path());
        text("title", page.title());
        text("referrer", page.referrer());
        json.writeEndObject();
    }

    private void campaign(@Nullable Campaign campaign) throws IOException {
        if (campaign == null) {
            return;
        }
        json.writeObjectFieldStart("campaign");
        text("id", campaign.id());
        text("name", campaign.name());
        text("source", campaign.source());
        text("medium", campaign.medium());
        text("term", campaign.term());
        text("content", campaign.content());
        json.writeEndObject();
    }

    private void device(@Nullable Device device) throws IOException {
        if (device == null) {
            return;
        }
        json.writeObjectFieldStart("device");
        text("type", device.type());
        text("userAgent", device.userAgent());
        text("os", device.os());
        text("locale", device.locale());
        json.writeEndObject();
    }

    private void sale(String name, @Nullable Sale sale) throws IOException {
        if (sale == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("orderId", sale.orderId());
        currency(sale.currency());
        json.writeNumberField("totalMinor", sale.totalMinor());
        lines("lines", sale.lines(), true);
        json.writeEndObject();
    }

    private void lines(String name, List<Line> lines, boolean evenIfNone) throws IOException {
        if (lines.isEmpty() && !evenIfNone) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Line line : lines) {
            json.writeStartObject();
            json.writeStringField("productId", line.productId());
            text("name", line.name());
            text("category", line.category());
            json.writeNumberField("quantity", line.quantity());
            number("priceMinor", line.priceMinor());
            number("totalMinor", line.totalMinor());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void supportCase(@Nullable SupportCase supportCase) throws IOException {
        if (supportCase == null) {
            return;
        }
        json.writeObjectFieldStart("case");
        json.writeStringField("caseId", supportCase.caseId());
        word("status", supportCase.status());
        text("topic", supportCase.topic());
        word("priority", supportCase.priority());
        text("subject", supportCase.subject());
        json.writeEndObject();
    }

    private void message(@Nullable Message message) throws IOException {
        if (message == null) {
            return;
        }
        json.writeObjectFieldStart("message");
        text("conversationId", message.conversationId());
        word("direction", message.direction());
        text("text", message.text());
        text("locale", message.locale());
        json.writeEndObject();
    }

    private void feedback(@Nullable Feedback feedback) throws IOException {
        if (feedback == null) {
            return;
        }
        json.writeObjectFieldStart("feedback");
        word("kind", feedback.kind());
        json.writeNumberField("score", feedback.score());
        Integer best = feedback.best();
        number("best", best == null ? null : best.longValue());
        text("text", feedback.text());
        json.writeEndObject();
    }

    private void currency(@Nullable Currency currency) throws IOException {
        text("currency", currency == null ? null : currency.getCurrencyCode());
    }

    private void time(String name, @Nullable Instant time) throws IOException {
        text(name, time == null ? null : UtcTime.write(time));
    }

    private void word(String name, @Nullable Enum<?> word) throws IOException {
        text(name, word == null ? null : word.name().toLowerCase(Locale.ROOT));
    }

    private void text(String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private void number(String name, @Nullable Long number) throws IOException {
        if (number != null) {
            json.writeNumberField(name, number);
        }
    }
}
