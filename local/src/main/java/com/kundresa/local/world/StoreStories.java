package com.kundresa.local.world;

import com.kundresa.local.message.Call;
import com.kundresa.local.message.Line;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Receipt;
import com.kundresa.local.message.Source;
import com.kundresa.local.message.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person does in a shop of bricks. */
final class StoreStories {
    private StoreStories() {}

    /** Buys with the card; with an e-receipt the till learns the e-mail address too. */
    static String buy(Life life, Instant at, boolean eReceipt, List<Line> lines) {
        String receiptId = life.next("receipt");
        upload(life, receipt(life, receiptId, at, eReceipt, lines, null));
        life.bought(life.person.currency(), lines);
        return receiptId;
    }

    /** Brings goods back that a receipt names. */
    static void giveBack(Life life, Instant at, String receiptId, List<Line> bought) {
        List<Line> back =
                bought.stream()
                        .map(line ->
                                new Line(
                                        line.sku(),
                                        line.name(),
                                        line.category(),
                                        -line.quantity(),
                                        line.unitPrice()))
                        .toList();
        upload(life, receipt(life, life.next("return"), at, false, back, receiptId));
        life.gaveBack(life.person.currency(), back);
    }

    /** Looks something up on the shop-floor tablet, logs in, and leaves without logging out. */
    static Instant tablet(Life life, String tablet, Instant from, List<Product> products) {
        Instant at = WebStories.logInOnSharedDevice(life, tablet, from);
        Who who = Who.user(life.person.userId()).onDevice(tablet);
        for (Product product : products) {
            at = WebStories.later(life, at, 15, 60);
            Line line = product.line(1, life.person.currency());
            life.send(
                    Call.track(Source.WEB_SHOP, "Product Viewed", who, life.next("look"), at)
                            .product(life.person.currency(), line)
                            .message());
        }
        return at;
    }

    private static Message receipt(
            Life life,
            String id,
            Instant at,
            boolean eReceipt,
            List<Line> lines,
            @Nullable String returned) {
        Person person = life.person;
        life.knownBy("loyalty_card", person.loyaltyCard());
        if (eReceipt) {
            life.knownBy("email", person.email());
        }
        return new Receipt(
                        id,
                        at,
                        person.store(),
                        String.valueOf(life.chance.between(1, 6)),
                        person.currency(),
                        person.loyaltyCard(),
                        eReceipt ? person.email() : null,
                        lines,
                        returned)
                .message();
    }

    /** One till in eight was off line and uploads its receipts hours or days later. */
    private static void upload(Life life, Message receipt) {
        if (life.chance.oneIn(8)) {
            life.sendLate(receipt, life.chance.duration(Duration.ofHours(6), Duration.ofHours(70)));
        } else {
            life.send(receipt);
        }
    }
}
