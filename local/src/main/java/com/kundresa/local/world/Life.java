package com.kundresa.local.world;

import com.kundresa.local.message.Line;
import com.kundresa.local.message.Message;
import com.kundresa.local.world.Truth.Identifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One person's traces while a world is made: what is sent, when it arrives, and what is true. */
final class Life {

    /** A message and when its sender gets it through. */
    record Arrival(Instant at, Message message) {}

    final Person person;
    final Chance chance;
    private final Set<Identifier> identifiers =
            new TreeSet<>(
                    Comparator.comparing(Identifier::type, Life::strongestFirst)
                            .thenComparing(Identifier::value));
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, Long> revenue = new TreeMap<>();
    private final Map<String, Long> refunded = new TreeMap<>();
    private final Map<String, Boolean> consents = new TreeMap<>();
    private final List<String> openCases = new ArrayList<>();
    private boolean named;
    private int orders;
    private int refunds;
    private int closedCases;

    Life(Person person, Chance chance) {
        this.person = person;
        this.chance = chance;
    }

    /** The next number of a kind of thing of this person, as in {@code p017-order-2}. */
    String next(String kind) {
        return person.key() + "-" + kind + "-" + numbers.merge(kind, 1, Integer::sum);
    }

    /** Sends at once; one in forty is sent again by a client that lost the answer. */
    void send(Message message) {
        arrivals.add(new Arrival(message.at(), message));
        if (chance.oneIn(40)) {
            sendLate(message, chance.duration(Duration.ofSeconds(5), Duration.ofHours(2)));
        }
    }

    void sendLate(Message message, Duration later) {
        arrivals.add(new Arrival(message.at().plus(later), message));
    }

    void knownBy(String type, String value) {
        identifiers.add(new Identifier(type, value));
    }

    void saidName() {
        named = true;
    }

    void bought(String currency, List<Line> lines) {
        orders++;
        revenue.merge(currency, minor(lines), Long::sum);
    }

    void gaveBack(String currency, List<Line> lines) {
        refunds++;
        refunded.merge(currency, Math.abs(minor(lines)), Long::sum);
    }

    void answered(Map<String, Boolean> purposes) {
        consents.putAll(purposes);
    }

    void opened(String ticket) {
        openCases.add(ticket);
    }

    void solved(String ticket) {
        openCases.remove(ticket);
        closedCases++;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    boolean leftATrace() {
        return !arrivals.isEmpty();
    }

    Truth.Customer truth() {
        return new Truth.Customer(
                person.key(),
                named ? person.name() : "",
                identifiers,
                new Truth.Totals(orders, revenue, refunds, refunded),
                consents,
                openCases,
                closedCases);
    }

    private static long minor(List<Line> lines) {
        return Line.total(lines).movePointRight(2).longValueExact();
    }

    private static int strongestFirst(String one, String other) {
        List<String> order =
                List.of(
                        "user_id",
                        "loyalty_card",
                        "email",
                        "phone",
                        "chat_contact",
                        "anonymous_id");
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }
}
