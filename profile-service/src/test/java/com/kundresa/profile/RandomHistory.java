package com.kundresa.profile;

import com.kundresa.profile.touch.Actor;
import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Line;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Histories of a few persons who share devices, mistype addresses and come back; all from one seed.
 */
public final class RandomHistory {

    private final String world;
    private final SplittableRandom random;
    private final int persons;
    private final int days;

    private RandomHistory(String world, long seed, int persons, int days) {
        this.world = world;
        this.random = new SplittableRandom(seed);
        this.persons = persons;
        this.days = days;
    }

    /** The seeds of a property test. */
    public static LongStream seeds(int count) {
        return LongStream.rangeClosed(1, count);
    }

    /** Interactions of up to six persons within about two months. */
    public static List<Touch> of(long seed, int size) {
        return new RandomHistory("", seed, 6, 60).touches(size);
    }

    /** Interactions of one person of a world of their own, who is nobody in any other world. */
    public static List<Touch> ofOne(String world, long seed, int size) {
        return new RandomHistory(world, seed + world.hashCode(), 1, 60).touches(size);
    }

    /**
     * Interactions of one person with many products, cases and devices, so that every bound is
     * reached.
     */
    public static List<Touch> crowded(long seed, int size) {
        return new RandomHistory("", seed, 1, 400).touches(size);
    }

    /** The same interactions in another order. */
    public static List<Touch> shuffled(List<Touch> touches, long seed) {
        List<Touch> shuffled = new ArrayList<>(touches);
        Collections.shuffle(shuffled, new java.util.Random(seed));
        return shuffled;
    }

    private List<Touch> touches(int size) {
        return IntStream.range(0, size).mapToObj(this::touch).toList();
    }

    private Touch touch(int number) {
        Touches touch =
                Touches.touch(world + "m-" + number)
                        .minute(random.nextLong(days * 24L * 6) * 10)
                        .verified(random.nextInt(3) > 0)
                        .actor(actor());
        for (Identifier identifier : identifiers()) {
            touch.by(identifier);
        }
        from(touch);
        facts(touch, number);
        return touch.build();
    }

    private Actor actor() {
        return switch (random.nextInt(12)) {
            case 0 -> Actor.AGENT;
            case 1 -> Actor.BOT;
            default -> Actor.CUSTOMER;
        };
    }

    private List<Identifier> identifiers() {
        List<Identifier> all = new ArrayList<>();
        int person = random.nextInt(persons);
        int count = 1 + random.nextInt(3);
        while (all.size() < count) {
            all.add(identifier(random.nextInt(8) == 0 ? random.nextInt(persons) : person));
        }
        return all;
    }

    private Identifier identifier(int person) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> Who.user(world + "u" + person);
            case 2 -> Who.email(world + "e" + (person * 2 + random.nextInt(2)));
            case 3 -> Who.phone(world.length() * 100 + person);
            case 4 -> Who.card(world + "K" + person / 2);
            case 5 -> Who.crm(world + "c" + person);
            case 6 -> Who.device(world + "d" + person / 3);
            default -> Who.visitor(world + "v" + (person * 3 + random.nextInt(3)));
        };
    }

    private void from(Touches touch) {
        switch (random.nextInt(4)) {
            case 0 -> touch.from("till", "store");
            case 1 -> touch.from("chat", "chat");
            default -> touch.from("web-shop", "web");
        }
    }

    private void facts(Touches touch, int number) {
        switch (random.nextInt(15)) {
            case 0 -> touch.order("o-" + number, currency(), random.nextLong(100_000), lines());
            case 1 -> touch.type("order_refunded").refund("o-1", currency(), random.nextLong(900));
            case 2, 3 -> touch.type("product_viewed").products(lines());
            case 4 -> touch.type("product_added").products(lines());
            case 5 -> touch.type("product_removed").products(lines());
            case 6 ->
                    touch.type(random.nextBoolean() ? "cart_viewed" : "checkout_started")
                            .products(lines());
            case 7 -> touch.step("t-" + random.nextInt(40), status(), topic());
            case 8 -> touch.feedback(random.nextBoolean() ? "nps" : "csat", random.nextInt(11));
            case 9 ->
                    touch.consent("marketing", random.nextBoolean())
                            .consent("purpose-" + random.nextInt(30), random.nextBoolean());
            case 10 ->
                    touch.type("identified")
                            .trait("trait-" + random.nextInt(80), "value " + number)
                            .trait("age", number);
            case 11 -> touch.type("identified").without("trait-" + random.nextInt(80));
            case 12 -> touch.says("text " + number);
            case 13 -> touch.account("account " + random.nextInt(14));
            default -> touch.campaign("campaign " + random.nextInt(3));
        }
    }

    private Line[] lines() {
        Line[] lines = new Line[random.nextInt(1, 5)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Touches.line("p" + random.nextInt(60), random.nextInt(1, 9));
        }
        return lines;
    }

    private CaseStep.Status status() {
        return CaseStep.Status.values()[random.nextInt(CaseStep.Status.values().length)];
    }

    private String currency() {
        return random.nextInt(4) == 0 ? "EUR" : "SEK";
    }

    private String topic() {
        return random.nextBoolean() ? "delivery" : "return";
    }
}
