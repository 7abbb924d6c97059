package com.kundresa.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One person over all channels, in steps that a test may take one by one. What links them: the chat
 * knows her address, the web shop hears it together with her browser, the till sends the receipt of
 * her card to it, the newsletter knows it and the browser of her phone, and her ticket comes from
 * it.
 */
final class Story {
    private static final int DAYS = 6;

    private final Suite suite;
    private final String name;
    private final Shopper laptop;
    private final Instant start =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(DAYS));

    /**
     * @param name told apart from all other stories of this suite
     */
    Story(Suite suite, String name) {
        this.suite = suite;
        this.name = name;
        this.laptop = new Shopper(suite, "laptop-of-" + name);
    }

    String email() {
        return name + "@shop.example";
    }

    String loyaltyCard() {
        return "KR" + name.toUpperCase(java.util.Locale.ROOT);
    }

    Map<String, String> onTheLaptop() {
        return laptop.reference();
    }

    Map<String, String> onThePhone() {
        return Map.of("type", "anonymous_id", "value", phone());
    }

    Map<String, String> byAddress() {
        return Map.of("type", "email", "value", email());
    }

    private String phone() {
        return "phone-of-" + name;
    }

    void looksAroundUnknown() {
        laptop.opensPage("/", after(0));
        laptop.looksAt(product("kettle"), "Kitchen", after(1));
        laptop.looksAt(product("teapot"), "Kitchen", after(2));
    }

    void chatsAndLeavesHerAddress() {
        laptop.leavesAddress(email(), after(60));
        new ChatWidget(suite)
                .customerWrites("contact-" + name, email(), "Is the kettle quiet?", after(61));
    }

    void agreesToOffers() {
        laptop.answersConsent(Map.of("marketing", true), after(62));
    }

    void buysAtTheTill() {
        new Till(suite, "Malmö")
                .sells(
                        "receipt-" + name,
                        loyaltyCard(),
                        email(),
                        product("kettle"),
                        2,
                        "399.00",
                        after(24 * 60));
    }

    void clicksInTheNewsletter() {
        new Newsletter(suite, "summer").isClicked(email(), phone(), after(48 * 60));
    }

    void looksOnThePhoneAtWhatItShowed() {
        new Shopper(suite, phone()).looksAt(product("toaster"), "Kitchen", after(48 * 60 + 1));
    }

    void opensTicket() {
        new SupportDesk(suite).opens("ticket-" + name, email(), "defect", after(72 * 60));
    }

    void seesHerTicketSolved() {
        new SupportDesk(suite).solves("ticket-" + name, email(), after(96 * 60));
    }

    void isLivedAtOnce() {
        looksAroundUnknown();
        chatsAndLeavesHerAddress();
        buysAtTheTill();
        clicksInTheNewsletter();
        opensTicket();
        seesHerTicketSolved();
    }

    String product(String word) {
        return word;
    }

    private Instant after(int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }
}
