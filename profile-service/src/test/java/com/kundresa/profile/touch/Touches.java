package com.kundresa.profile.touch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes touches for tests, part by part. */
public final class Touches {

    /** When tests begin. */
    public static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final String messageId;
    private String source = "web-shop";
    private String channel = "web";
    private String type = "page_viewed";
    private Actor actor = Actor.CUSTOMER;
    private boolean verified = true;
    private Instant at = START;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final Map<String, TraitValue> traits = new TreeMap<>();
    private final Map<String, Boolean> consents = new TreeMap<>();
    private final List<Line> products = new ArrayList<>();
    private @Nullable String name;
    private @Nullable Campaign campaign;
    private @Nullable Sale order;
    private @Nullable Sale refund;
    private @Nullable CaseStep caseStep;
    private @Nullable Message message;
    private @Nullable Feedback feedback;
    private @Nullable String account;

    private Touches(String messageId) {
        this.messageId = messageId;
    }

    public static Touches touch(String messageId) {
        return new Touches(messageId);
    }

    public static Line line(String productId, int quantity) {
        return new Line(productId, productId + " name", "category " + productId, quantity, 100L);
    }

    public Touches type(String word) {
        this.type = word;
        return this;
    }

    public Touches from(String itsSource, String itsChannel) {
        this.source = itsSource;
        this.channel = itsChannel;
        return this;
    }

    public Touches by(Identifier... who) {
        identifiers.addAll(List.of(who));
        return this;
    }

    public Touches actor(Actor who) {
        this.actor = who;
        return this;
    }

    public Touches claimed() {
        this.verified = false;
        return this;
    }

    public Touches verified(boolean isVerified) {
        this.verified = isVerified;
        return this;
    }

    public Touches minute(long minute) {
        return at(START.plus(Duration.ofMinutes(minute)));
    }

    public Touches day(long day) {
        return at(START.plus(Duration.ofDays(day)));
    }

    public Touches at(Instant time) {
        this.at = time;
        return this;
    }

    public Touches named(String itsName) {
        this.name = itsName;
        return this;
    }

    public Touches trait(String trait, String value) {
        traits.put(trait, new TraitValue.Text(value));
        return this;
    }

    public Touches trait(String trait, double value) {
        traits.put(trait, new TraitValue.Numeric(BigDecimal.valueOf(value)));
        return this;
    }

    public Touches trait(String trait, boolean value) {
        traits.put(trait, new TraitValue.Flag(value));
        return this;
    }

    public Touches without(String trait) {
        traits.put(trait, new TraitValue.Removed());
        return this;
    }

    public Touches consent(String purpose, boolean granted) {
        consents.put(purpose, granted);
        return this;
    }

    public Touches campaign(String itsName) {
        this.campaign = new Campaign(null, itsName, null, null);
        return this;
    }

    public Touches products(Line... lines) {
        products.addAll(List.of(lines));
        return this;
    }

    public Touches order(String orderId, String currency, long totalMinor, Line... lines) {
        this.order = new Sale(orderId, currency, totalMinor, List.of(lines));
        return type("order_completed");
    }

    public Touches refund(String orderId, String currency, long totalMinor) {
        this.refund = new Sale(orderId, currency, totalMinor, List.of());
        return this;
    }

    public Touches step(String caseId, CaseStep.Status status, @Nullable String topic) {
        this.caseStep = new CaseStep(caseId, status, topic, null, null);
        return type("case_" + status.name().toLowerCase(java.util.Locale.ROOT));
    }

    public Touches says(String text) {
        this.message = new Message("conversation", true, text);
        return type("chat_message");
    }

    public Touches feedback(String kind, int score) {
        this.feedback = new Feedback(kind, score, null);
        return type("feedback_given");
    }

    public Touches account(String id) {
        this.account = id;
        return type("grouped");
    }

    public Touch build() {
        return new Touch(
                Ids.named(source, messageId),
                source,
                messageId,
                channel,
                type,
                name,
                actor,
                verified,
                identifiers,
                at,
                at,
                traits,
                consents,
                campaign,
                "SEK",
                products,
                order,
                refund,
                caseStep,
                message,
                feedback,
                account);
    }
}
