package com.kundresa.local.world;

import com.kundresa.local.message.Call;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import com.kundresa.local.message.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A synthetic omnichannel shop over sixty days: its messages in the order of their arrival, late
 * and repeated ones among them, and the truth about it. A pure function of its arguments, to the
 * byte.
 *
 * @param messages in the order of arrival; a repeated one stands in it twice
 */
public record SampleWorld(List<Message> messages, Truth truth) {
    private static final Duration LENGTH = Duration.ofDays(60);
    private static final int FIRST_NUMBER = 8;

    /**
     * A world.
     *
     * @param persons how many customers with habits, besides three that every world has; as many
     *     visitors look around without a word
     * @param until no interaction is later
     */
    public static SampleWorld of(long seed, int persons, Instant until) {
        Instant from = until.minus(LENGTH);
        List<Life> lives = new ArrayList<>(Heroes.lives(seed, until));
        Chance chance = new Chance(seed);
        for (int i = 0; i < persons; i++) {
            Life customer = life(FIRST_NUMBER + i, chance);
            Habits.live(customer, from, until);
            lives.add(customer);
            Life visitor = life(FIRST_NUMBER + persons + i, chance);
            Habits.lookAround(visitor, from, until);
            lives.add(visitor);
        }
        lives.removeIf(life -> !life.leftATrace());
        return new SampleWorld(messages(lives, until), truth(lives));
    }

    /** The three customers worth opening, with the reason. */
    public Map<Truth.Customer, String> worthOpening() {
        Map<Truth.Customer, String> worth = new LinkedHashMap<>();
        Stream.of("p005", "p006", "p007")
                .flatMap(key -> Stream.ofNullable(truth.customers().get(key)))
                .forEach(customer -> worth.put(customer, Heroes.interest(customer.key())));
        return worth;
    }

    private static Life life(int number, Chance chance) {
        Chance own = chance.of(number);
        return new Life(Persons.person(number, own), own);
    }

    private static List<Message> messages(List<Life> lives, Instant until) {
        return Stream.concat(
                        lives.stream().flatMap(life -> life.arrivals().stream()), onTablet(until))
                .sorted(Comparator.comparing(Life.Arrival::at).thenComparing(a -> a.message().id()))
                .map(Life.Arrival::message)
                .toList();
    }

    /** People in the store who look something up without logging in: nobody's interactions. */
    private static Stream<Life.Arrival> onTablet(Instant until) {
        return Catalogue.products().stream()
                .limit(12)
                .map(product -> {
                    Instant at = until.minus(Duration.ofHours(9L * product.id().length()));
                    return new Life.Arrival(at, lookedUp(product, at));
                });
    }

    private static Message lookedUp(Product product, Instant at) {
        Who tablet = Who.visitor(Heroes.TABLET);
        String id = "tablet-look-" + product.id();
        return Call.track(Source.WEB_SHOP, "Product Viewed", tablet, id, at)
                .product("SEK", product.line(1, "SEK"))
                .message();
    }

    private static Truth truth(List<Life> lives) {
        Map<String, Truth.Customer> customers = new LinkedHashMap<>();
        lives.stream().map(Life::truth).forEach(truth -> customers.put(truth.key(), truth));
        return new Truth(customers, Set.of(Heroes.TABLET));
    }
}
