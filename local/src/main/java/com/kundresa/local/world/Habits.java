package com.kundresa.local.world;

import com.kundresa.local.message.Line;
import com.kundresa.local.world.Words.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How an ordinary person of the sample lives with the shop: drawn by chance, never contradictory.
 */
final class Habits {
    private Habits() {}

    /**
     * Someone with habits of their own.
     *
     * @param from the world's first moment
     * @param until its last
     */
    static void live(Life life, Instant from, Instant until) {
        Chance chance = life.chance;
        boolean account = chance.percent(60);
        boolean card = !account || chance.percent(60);
        Instant start = chance.moment(from, until.minus(Duration.ofDays(12)));
        if (account) {
            shopOnline(life, start, until, card);
        } else if (chance.percent(40)) {
            askFirst(life, start);
        }
        if (card) {
            shopInStore(life, start.plus(Duration.ofDays(2)), until, !account && isNamed(life));
        }
        if (isNamed(life) && chance.percent(45)) {
            WebStories.newsletter(
                    life, chance.moment(start, until.minus(Duration.ofHours(1))), "November");
        }
        if (isNamed(life) && chance.percent(35)) {
            complain(life, chance.moment(start, until.minus(Duration.ofDays(3))), until);
        }
    }

    /** A visitor who looks around and says nothing. */
    static void lookAround(Life life, Instant from, Instant until) {
        Chance chance = life.chance;
        Instant at = chance.moment(from, until.minus(Duration.ofHours(1)));
        String device = life.person.computer();
        if (chance.percent(50)) {
            WebStories.answer(life, device, at, chance.percent(80), chance.percent(30));
        }
        Instant seen = WebStories.browse(life, device, at.plusSeconds(25), goods(chance, 1, 5));
        if (chance.oneIn(4)) {
            WebStories.addToCart(life, device, seen, goods(chance, 1, 2));
        }
    }

    private static boolean isNamed(Life life) {
        return !life.truth().name().isEmpty();
    }

    private static void shopOnline(Life life, Instant start, Instant until, boolean card) {
        Chance chance = life.chance;
        String device = life.person.computer();
        if (chance.percent(70)) {
            WebStories.answer(life, device, start, chance.percent(88), chance.percent(55));
        }
        Instant at = WebStories.browse(life, device, start.plusSeconds(30), goods(chance, 1, 6));
        at = WebStories.logIn(life, device, at, card);
        Instant latest = until.minus(Duration.ofHours(3));
        for (int i = chance.between(0, 4); i > 0 && at.isBefore(latest); i--) {
            List<Product> wanted = goods(chance, 1, 4);
            Instant from = WebStories.browse(life, device, at, wanted);
            Instant chosen = WebStories.addToCart(life, device, from, wanted);
            WebStories.order(life, device, chosen, lines(life, wanted));
            at = chance.moment(chosen.plus(Duration.ofDays(1)), latest);
        }
        if (chance.percent(40)) {
            String app = life.person.phoneDevice();
            Instant evening = chance.moment(start, until.minus(Duration.ofHours(2)));
            Instant seen = WebStories.browse(life, app, evening, goods(chance, 1, 3));
            WebStories.logIn(life, app, seen, false);
        }
        if (chance.percent(30)) {
            Instant visit = chance.moment(start, until.minus(Duration.ofHours(2)));
            StoreStories.tablet(life, Heroes.TABLET, visit, goods(chance, 1, 2));
        }
    }

    /** Visits, asks in the chat, and is known from then on. */
    private static void askFirst(Life life, Instant start) {
        Chance chance = life.chance;
        String device = life.person.computer();
        Instant at = WebStories.browse(life, device, start, goods(chance, 1, 4));
        ServiceStories.chat(life, device, at, Words.talk(life.person.locale(), chance));
    }

    private static void shopInStore(Life life, Instant from, Instant until, boolean eReceipt) {
        Chance chance = life.chance;
        boolean linked = eReceipt;
        for (int i = chance.between(1, 5); i > 0; i--) {
            List<Line> lines = lines(life, goods(chance, 1, 6));
            Instant at = chance.moment(from, until.minus(Duration.ofHours(8)));
            String receipt = StoreStories.buy(life, at, linked, lines);
            linked = false;
            if (chance.oneIn(6)) {
                Instant back = chance.moment(at, until.minus(Duration.ofHours(1)));
                StoreStories.giveBack(life, back, receipt, lines.subList(0, 1));
            }
        }
    }

    private static void complain(Life life, Instant at, Instant until) {
        Chance chance = life.chance;
        Talk talk = Words.talk(life.person.locale(), chance);
        String ticket =
                ServiceStories.openTicket(
                        life, at, chance.pick(List.of("low", "normal", "high")), talk);
        if (chance.percent(70)) {
            Instant solved = chance.moment(at.plus(Duration.ofHours(1)), until);
            ServiceStories.solve(
                    life, ticket, solved, talk, chance.percent(60) ? chance.between(1, 5) : null);
        }
    }

    private static List<Product> goods(Chance chance, int least, int most) {
        return new ArrayList<>(chance.pick(chance.between(least, most), Catalogue.products()));
    }

    private static List<Line> lines(Life life, List<Product> products) {
        return products.stream()
                .map(product -> product.line(life.chance.oneIn(5) ? 2 : 1, life.person.currency()))
                .toList();
    }
}
