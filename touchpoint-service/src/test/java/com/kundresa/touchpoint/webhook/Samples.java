package com.kundresa.touchpoint.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.chat.chatwoot.ChatwootReader;
import com.kundresa.touchpoint.chat.intercom.IntercomReader;
import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Readings;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.payload.json.BodyParser;
import com.kundresa.touchpoint.phone.twilio.TwilioReader;
import com.kundresa.touchpoint.signature.Signing;
import com.kundresa.touchpoint.store.shopify.ShopifyReader;
import com.kundresa.touchpoint.support.zendesk.ZendeskReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Webhooks as the platforms' public documentation shows them, of people who do not exist. */
public enum Samples {
    CHATWOOT_MESSAGE_IN("chatwoot-message-in.json", "chat", ChatwootReader::read),
    CHATWOOT_MESSAGE_OUT("chatwoot-message-out.json", "chat", ChatwootReader::read),
    CHATWOOT_CSAT("chatwoot-csat.json", "chat", ChatwootReader::read),
    CHATWOOT_CREATED("chatwoot-conversation-created.json", "chat", ChatwootReader::read),
    CHATWOOT_RESOLVED("chatwoot-status-resolved.json", "chat", ChatwootReader::read),
    INTERCOM_CREATED("intercom-created.json", "chat", IntercomReader::read),
    INTERCOM_REPLIED("intercom-replied.json", "chat", IntercomReader::read),
    INTERCOM_RATING("intercom-rating.json", "chat", IntercomReader::read),
    INTERCOM_CONTACT("intercom-contact.json", "chat", IntercomReader::read),
    SHOPIFY_ORDER("shopify-order.json", "shop", "orders/create"),
    SHOPIFY_POS_ORDER("shopify-pos-order.json", "shop", "orders/create"),
    SHOPIFY_CANCELLED("shopify-cancelled.json", "shop", "orders/cancelled"),
    SHOPIFY_REFUND("shopify-refund.json", "shop", "refunds/create"),
    SHOPIFY_CART("shopify-cart.json", "shop", "carts/update"),
    SHOPIFY_CHECKOUT("shopify-checkout.json", "shop", "checkouts/create"),
    SHOPIFY_CUSTOMER("shopify-customer.json", "shop", "customers/update"),
    ZENDESK_CREATED("zendesk-created.json", "support", ZendeskReader::read),
    ZENDESK_COMMENT("zendesk-comment.json", "support", ZendeskReader::read),
    ZENDESK_SOLVED("zendesk-solved.json", "support", ZendeskReader::read),
    ZENDESK_CSAT("zendesk-csat.json", "support", ZendeskReader::read),
    ZENDESK_USER("zendesk-user.json", "support", ZendeskReader::read),
    ZENDESK_TRIGGER("zendesk-trigger.json", "support", ZendeskReader::read),
    TWILIO_MESSAGE("twilio-message.form", "phone", TwilioReader::read),
    TWILIO_CALL("twilio-call.form", "phone", TwilioReader::read),
    STANDARD_ORDER("standard-order.json", "kiosk", WebhookReader::read),
    STANDARD_PLAIN("standard-plain.json", "kiosk", WebhookReader::read);

    private final String file;
    private final String channel;
    private final Map<String, String> heads;
    private final ChannelReader reader;

    Samples(String file, String channel, ChannelReader reader) {
        this(file, channel, Map.of("webhook-id", Signing.ID), reader);
    }

    Samples(String file, String channel, String topic) {
        this(file, channel, Map.of(ShopifyReader.TOPIC, topic), ShopifyReader::read);
    }

    Samples(String file, String channel, Map<String, String> heads, ChannelReader reader) {
        this.file = file;
        this.channel = channel;
        this.heads = heads;
        this.reader = reader;
    }

    /** The body as it is sent. */
    public String body() {
        try (InputStream in = Samples.class.getResourceAsStream("/webhooks/" + file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Shape shape() {
        return file.endsWith(".form") ? Shape.FORM : Shape.ONE;
    }

    /** What its reader makes of a body; not of one that cannot be read at all. */
    public Reading reading(String body, Map<String, String> otherHeads) {
        Body parsed =
                BodyParser.parse(body.getBytes(StandardCharsets.UTF_8), shape(), Bounds.WEBHOOK);
        assertThat(parsed).as(body).isInstanceOf(Body.Readable.class);
        return reading((Body.Readable) parsed, otherHeads);
    }

    Reading reading(Body.Readable body) {
        return reading(body, heads);
    }

    private Reading reading(Body.Readable body, Map<String, String> said) {
        Fields envelope = Fields.NONE;
        for (Map.Entry<String, String> head : said.entrySet()) {
            envelope = envelope.with(head.getKey(), Value.text(head.getValue()));
        }
        Sender sender = new Sender(channel + "-platform", new Channel(channel), true, null);
        return Readings.of(
                        new Body.Readable(envelope, body.items(), true),
                        sender,
                        Arrivals.NOW,
                        Bounds.WEBHOOK,
                        reader)
                .getFirst();
    }

    /** The interaction of the sample with some of its text replaced, checked against the schema. */
    public Interaction accepted(String... saidAndInstead) {
        return Arrivals.accepted(reading(with(saidAndInstead), heads));
    }

    public Reading.Why ignored(String... saidAndInstead) {
        Reading reading = reading(with(saidAndInstead), heads);
        assertThat(reading).isInstanceOf(Reading.Ignored.class);
        return ((Reading.Ignored) reading).why();
    }

    public Reason refused(String... saidAndInstead) {
        Reading reading = reading(with(saidAndInstead), heads);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal().reason();
    }

    private String with(String... saidAndInstead) {
        String body = body();
        for (int at = 0; at < saidAndInstead.length; at += 2) {
            assertThat(body).contains(saidAndInstead[at]);
            body = body.replace(saidAndInstead[at], saidAndInstead[at + 1]);
        }
        return body;
    }
}
