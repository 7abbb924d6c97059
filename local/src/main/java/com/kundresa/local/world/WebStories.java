package com.kundresa.local.world;

import com.kundresa.local.message.Call;
import com.kundresa.local.message.Line;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import com.kundresa.local.message.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person does in the web shop or the app. Each story says when it ends. */
final class WebStories {
    private static final String SHOP = "https://shop.example";

    private WebStories() {}

    /** Comes to the front page, from a campaign or by themselves, and looks at products. */
    static Instant browse(Life life, String device, Instant from, List<Product> products) {
        Instant at = from;
        life.knownBy("anonymous_id", device);
        life.send(
                Call.page(source(device), "Home", Who.visitor(device), life.next("page"), at)
                        .onPage(SHOP + "/", "/", "Home")
                        .locale(life.person.locale())
                        .message());
        for (Product product : products) {
            at = later(life, at, 20, 180);
            life.send(touched(life, device, "Product Viewed", product, at));
        }
        return at;
    }

    static Instant addToCart(Life life, String device, Instant from, List<Product> products) {
        Instant at = from;
        for (Product product : products) {
            at = later(life, at, 10, 90);
            life.send(touched(life, device, "Product Added", product, at));
        }
        return at;
    }

    /** Logs in: the shop learns who sits at this device. */
    static Instant logIn(Life life, String device, Instant from, boolean withCard) {
        Person person = life.person;
        Instant at = later(life, from, 15, 60);
        Who who = Who.user(person.userId()).onDevice(device);
        life.send(
                Call.identify(source(device), who, life.next("login"), at)
                        .with("firstName", person.firstName())
                        .with("lastName", person.lastName())
                        .with("email", person.email())
                        .with("loyaltyCard", withCard ? person.loyaltyCard() : null)
                        .with("locale", person.locale())
                        .message());
        life.knownBy("user_id", person.userId());
        life.knownBy("email", person.email());
        life.knownBy("anonymous_id", device);
        if (withCard) {
            life.knownBy("loyalty_card", person.loyaltyCard());
        }
        life.saidName();
        return at;
    }

    /** Logs in at a device that others use too: it says who acts, but the device is not theirs. */
    static Instant logInOnSharedDevice(Life life, String device, Instant from) {
        Person person = life.person;
        Instant at = later(life, from, 15, 60);
        Who who = Who.user(person.userId()).onDevice(device);
        life.send(
                Call.identify(Source.WEB_SHOP, who, life.next("login"), at)
                        .with("firstName", person.firstName())
                        .message());
        life.knownBy("user_id", person.userId());
        return at;
    }

    /** Goes through the checkout; the shop's server reports the order. */
    static Instant order(Life life, String device, Instant from, List<Line> lines) {
        Person person = life.person;
        Instant at = later(life, from, 30, 120);
        String orderId = life.next("order");
        Who who = Who.user(person.userId()).onDevice(device);
        life.send(
                Call.track(source(device), "Checkout Started", who, life.next("checkout"), at)
                        .products(person.currency(), lines)
                        .message());
        Instant done = later(life, at, 60, 240);
        life.send(
                Call.track(Source.WEB_SERVER, "Order Completed", who, orderId, done)
                        .sale(orderId, person.currency(), lines)
                        .message());
        life.bought(person.currency(), lines);
        return done;
    }

    /** Answers the consent banner. */
    static Instant answer(
            Life life, String device, Instant from, boolean personalisation, boolean marketing) {
        Instant at = later(life, from, 3, 20);
        Map<String, Boolean> purposes =
                new TreeMap<>(Map.of("marketing", marketing, "personalisation", personalisation));
        life.knownBy("anonymous_id", device);
        life.send(
                Call.track(
                                source(device),
                                "Consent Changed",
                                Who.visitor(device),
                                life.next("consent"),
                                at)
                        .consent(purposes)
                        .message());
        life.answered(purposes);
        return at;
    }

    /** Opens the newsletter and follows its link. */
    static Instant newsletter(Life life, Instant from, String campaign) {
        Who who = Who.recipient(life.person.email());
        Instant at = later(life, from, 60, 600);
        life.knownBy("email", life.person.email());
        life.send(
                Call.track(Source.NEWSLETTER, "Email Opened", who, life.next("mail"), from)
                        .campaign(campaign, "newsletter", "email")
                        .message());
        life.send(
                Call.track(Source.NEWSLETTER, "Email Link Clicked", who, life.next("mail"), at)
                        .campaign(campaign, "newsletter", "email")
                        .message());
        return at;
    }

    private static Message touched(
            Life life, String device, String event, Product product, Instant at) {
        Line line = product.line(1, life.person.currency());
        return Call.track(source(device), event, Who.visitor(device), life.next("look"), at)
                .product(life.person.currency(), line)
                .message();
    }

    /** Apps and browsers use different keys; the device's id tells which it is. */
    private static Source source(String device) {
        return device.startsWith("app-") ? Source.MOBILE_APP : Source.WEB_SHOP;
    }

    static Instant later(Life life, Instant from, int leastSeconds, int mostSeconds) {
        return from.plus(
                life.chance.duration(
                        Duration.ofSeconds(leastSeconds), Duration.ofSeconds(mostSeconds)));
    }
}
