package com.kundresa.local.world;

import com.kundresa.local.message.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Three customers that every world has, each worth opening for a reason of its own. */
final class Heroes {

    /** The tablet on the shop floor in Göteborg. */
    static final String TABLET = "tablet-goteborg-1";

    private Heroes() {}

    static List<Life> lives(long seed, Instant until) {
        Chance chance = new Chance(seed);
        return List.of(
                elsa(life(5, "Elsa", "Lindqvist", "sv-SE", chance.of(5)), until),
                mikkel(life(6, "Mikkel", "Sørensen", "da-DK", chance.of(6)), until),
                ingrid(life(7, "Ingrid", "Haugen", "nb-NO", chance.of(7)), until));
    }

    /** Why each is worth opening, by key. */
    static String interest(String key) {
        return switch (key) {
            case "p005" ->
                    "met in five channels and known by seven identifiers, which evidence joined into one"
                            + " customer: anonymous visit, chat, till, newsletter, log-in, ticket";
            case "p006" ->
                    "has a full cart and an open, urgent case: the next step helps and does not sell";
            case "p007" ->
                    "said no to personalisation and marketing, gave goods back, and used a tablet that"
                            + " others use too: she was not mixed up with them";
            default -> throw new IllegalArgumentException("no hero " + key);
        };
    }

    /** Five channels, one customer. */
    private static Life elsa(Life life, Instant until) {
        String computer = life.person.computer();
        Instant first = until.minus(Duration.ofDays(20)).minus(Duration.ofHours(5));
        WebStories.answer(life, computer, first, true, true);
        Instant seen =
                WebStories.browse(
                        life,
                        computer,
                        first.plusSeconds(30),
                        goods("kettle-steel", "coffee-grinder"));
        ServiceStories.chat(life, computer, seen, Words.about("sv-SE", "product"));
        StoreStories.buy(
                life,
                until.minus(Duration.ofDays(14)),
                true,
                lines(life, "kettle-steel", "mug-stoneware", "coffee-beans"));
        Instant clicked = WebStories.newsletter(life, until.minus(Duration.ofDays(9)), "November");
        Instant back = WebStories.browse(life, computer, clicked, goods("coffee-filter"));
        Instant known = WebStories.logIn(life, computer, back, true);
        WebStories.order(life, computer, known, lines(life, "coffee-filter", "coffee-light"));
        var talk = Words.about("sv-SE", "delivery");
        String ticket =
                ServiceStories.openTicket(life, until.minus(Duration.ofDays(5)), "normal", talk);
        ServiceStories.solve(life, ticket, until.minus(Duration.ofDays(3)), talk, 5);
        Instant today = until.minus(Duration.ofHours(2));
        WebStories.logIn(life, life.person.phoneDevice(), today, false);
        WebStories.browse(
                life,
                life.person.phoneDevice(),
                today.plusSeconds(90),
                goods("lamp-table", "candle-beeswax"));
        return life;
    }

    /** A full cart and an open case. */
    private static Life mikkel(Life life, Instant until) {
        String computer = life.person.computer();
        Instant first = until.minus(Duration.ofDays(11));
        WebStories.answer(life, computer, first, true, true);
        Instant seen =
                WebStories.browse(
                        life, computer, first.plusSeconds(30), goods("pan-iron", "pot-enamel"));
        Instant known = WebStories.logIn(life, computer, seen, true);
        WebStories.order(life, computer, known, lines(life, "pot-enamel", "apron-linen"));
        Instant now = until.minus(Duration.ofHours(6));
        Instant wanted =
                WebStories.browse(life, computer, now, goods("firepit-bowl", "thermos-steel"));
        WebStories.addToCart(life, computer, wanted, goods("firepit-bowl", "thermos-steel"));
        ServiceStories.openTicket(
                life, until.minus(Duration.ofHours(4)), "urgent", Words.about("da-DK", "damaged"));
        return life;
    }

    /** No, thank you; and a device that is not hers. */
    private static Life ingrid(Life life, Instant until) {
        String computer = life.person.computer();
        List<Line> sweater = lines(life, "sweater-fisherman", "socks-ragg");
        String receipt = StoreStories.buy(life, until.minus(Duration.ofDays(16)), true, sweater);
        StoreStories.giveBack(
                life, until.minus(Duration.ofDays(8)), receipt, sweater.subList(0, 1));
        Instant home = until.minus(Duration.ofDays(7));
        WebStories.answer(life, computer, home, false, false);
        Instant seen =
                WebStories.browse(life, computer, home.plusSeconds(20), goods("cardigan-lamb"));
        WebStories.logIn(life, computer, seen, true);
        StoreStories.tablet(
                life, TABLET, until.minus(Duration.ofDays(2)), goods("scarf-merino", "hat-rib"));
        return life;
    }

    private static Life life(int number, String first, String last, String locale, Chance chance) {
        return new Life(Persons.named(number, first, last, locale, chance), chance);
    }

    private static List<Product> goods(String... ids) {
        return List.of(ids).stream().map(Catalogue::product).toList();
    }

    private static List<Line> lines(Life life, String... ids) {
        return goods(ids).stream().map(product -> product.line(1, life.person.currency())).toList();
    }
}
