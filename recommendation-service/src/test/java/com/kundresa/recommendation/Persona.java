package com.kundresa.recommendation;

import com.kundresa.recommendation.customer.Bucket;
import com.kundresa.recommendation.customer.Cart;
import com.kundresa.recommendation.customer.Consent;
import com.kundresa.recommendation.customer.Contact;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.customer.Feedback;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.customer.OpenCase;
import com.kundresa.recommendation.customer.Orders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells of a customer in few words. */
public final class Persona {

    /** When all samples happen. */
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    public static final LocalDate TODAY = NOW.atZone(ZoneOffset.UTC).toLocalDate();

    private long orders;
    private Instant lastSeen = NOW;
    private String phase = "information";
    private final Map<String, Instant> channels = new TreeMap<>();
    private final List<Bucket> purchases = new ArrayList<>();
    private final List<Bucket> categories = new ArrayList<>();
    private final List<Bucket> looks = new ArrayList<>();
    private final List<OpenCase> cases = new ArrayList<>();
    private final List<Contact> recent = new ArrayList<>();
    private final List<Feedback> feedback = new ArrayList<>();
    private final Map<String, Consent> consents = new TreeMap<>();
    private @Nullable Cart cart;
    private @Nullable String locale;

    private Persona() {}

    public static Persona somebody() {
        return new Persona();
    }

    public Persona bought(String productId, int... daysAgo) {
        for (int days : daysAgo) {
            purchases.add(new Bucket(TODAY.minusDays(days), productId, 1));
            orders++;
        }
        return this;
    }

    public Persona boughtOn(LocalDate day, String productId) {
        purchases.add(new Bucket(day, productId, 1));
        return this;
    }

    public Persona ordered(int times) {
        orders = times;
        return this;
    }

    public Persona lookedAt(String productId, int daysAgo) {
        looks.add(new Bucket(TODAY.minusDays(daysAgo), productId, 1));
        return this;
    }

    public Persona likes(String category, int times) {
        categories.add(new Bucket(TODAY.minusDays(1), category, times));
        return this;
    }

    public Persona in(String journeyPhase) {
        phase = journeyPhase;
        return this;
    }

    public Persona complains(@Nullable String topic, @Nullable String priority, int hoursAgo) {
        cases.add(
                new OpenCase(
                        "case-" + cases.size(),
                        topic,
                        priority,
                        NOW.minus(Duration.ofHours(hoursAgo))));
        return this;
    }

    public Persona says(String purpose, boolean allowed) {
        consents.put(purpose, new Consent(allowed, null));
        return this;
    }

    public Persona allows(String purpose, Instant until) {
        consents.put(purpose, new Consent(true, until));
        return this;
    }

    public Persona met(String type, int hoursAgo) {
        recent.add(new Contact(NOW.minus(Duration.ofHours(hoursAgo)), "support", type, List.of()));
        return this;
    }

    public Persona rated(int score, int best) {
        feedback.addFirst(new Feedback("csat", score, best, NOW.minus(Duration.ofHours(1))));
        return this;
    }

    public Persona away(int days) {
        lastSeen = NOW.minus(Duration.ofDays(days));
        return this;
    }

    public Persona over(String channel) {
        channels.put(channel, NOW);
        return this;
    }

    public Persona speaks(String language) {
        locale = language;
        return this;
    }

    public Persona puts(String productId, String category, long priceMinor) {
        List<Cart.Line> lines = new ArrayList<>(cart == null ? List.of() : cart.lines());
        lines.add(new Cart.Line(productId, productId, category, 1, priceMinor));
        cart = new Cart("SEK", NOW, List.copyOf(lines));
        return this;
    }

    public CustomerView view() {
        return new CustomerView(
                NodeId.of("user_id", "somebody"),
                NodeId.of("anonymous_id", "somebody-once"),
                7,
                locale,
                lastSeen,
                Map.copyOf(channels),
                new Orders(orders, 0, Map.of(), null, "SEK"),
                List.copyOf(purchases),
                cart,
                List.copyOf(recent),
                List.copyOf(categories),
                List.copyOf(looks),
                List.copyOf(cases),
                new TreeMap<>(consents),
                List.copyOf(feedback),
                phase,
                NOW,
                Map.of());
    }

    public Customer known() {
        return new Customer.Known(view());
    }

    public static Customer stranger() {
        return new Customer.Unknown(Customer.Why.NOT_FOUND);
    }
}
