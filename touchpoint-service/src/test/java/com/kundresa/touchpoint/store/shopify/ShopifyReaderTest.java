package com.kundresa.touchpoint.store.shopify;

import static com.kundresa.touchpoint.contract.Arrivals.there;
import static com.kundresa.touchpoint.webhook.Samples.SHOPIFY_CANCELLED;
import static com.kundresa.touchpoint.webhook.Samples.SHOPIFY_CART;
import static com.kundresa.touchpoint.webhook.Samples.SHOPIFY_CHECKOUT;
import static com.kundresa.touchpoint.webhook.Samples.SHOPIFY_CUSTOMER;
import static com.kundresa.touchpoint.webhook.Samples.SHOPIFY_ORDER;
import static com.kundresa.touchpoint.webhook.Samples.SHOPIFY_POS_ORDER;
import static com.kundresa.touchpoint.webhook.Samples.SHOPIFY_REFUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reading.Why;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sale;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopifyReaderTest {

    private static final Currency SEK = Currency.getInstance("SEK");
    private static final Identifier ORDER_ID =
            new Identifier("order_id", "shop-platform:820982911946154508");

    @Test
    void an_order_is_in_the_shops_money_with_its_discounts_on_the_lines() {
        Interaction order = SHOPIFY_ORDER.accepted();

        assertThat(order.type()).isEqualTo("order_completed");
        assertThat(order.messageId()).isEqualTo("order-820982911946154508");
        assertThat(order.channel()).isEqualTo(Channel.WEB);
        assertThat(order.times().occurredAt()).isEqualTo(Instant.parse("2026-11-01T11:31:57Z"));
        assertThat(order.order())
                .isEqualTo(
                        new Sale(
                                "820982911946154508",
                                SEK,
                                43_800,
                                List.of(
                                        new Line("BAG-RED", "Red bag", null, 2, 19_900L, 34_800L),
                                        new Line("447654529", "Soap", null, 1, 4_100L, 4_100L))));
    }

    @Test
    void an_order_says_who_it_was_and_copies_nothing_else_of_the_person() {
        Interaction order = SHOPIFY_ORDER.accepted();

        assertThat(order.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("email", "anna.berg@example.com"),
                        new Identifier("phone", "+46701740605"),
                        new Identifier("shopify_customer", "115310627314723954"),
                        ORDER_ID,
                        new Identifier("anonymous_id", "cart:68778783ad298f1c80c3bafcddeea02f"));
        assertThat(order.traits()).isEmpty();
        assertThat(order.properties().all()).containsOnlyKeys("orderNumber", "discountCodes");
    }

    @Test
    void an_order_at_the_till_took_place_in_the_store() {
        assertThat(SHOPIFY_POS_ORDER.accepted().channel()).isEqualTo(Channel.STORE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"JPY, 438, 438", "KWD, 438.001, 438001", "SEK, 438.005, 43801", "EUR, 0, 0"})
    void money_has_as_many_decimals_as_its_currency(String currency, String said, long minor) {
        Interaction order =
                SHOPIFY_ORDER.accepted("438.00", said, "\"SEK\"", "\"" + currency + "\"");

        assertThat(there(order.order()).totalMinor()).isEqualTo(minor);
    }

    @Test
    void an_order_counts_once_whatever_else_is_told_of_it() {
        for (String topic : List.of("orders/paid", "orders/updated")) {
            assertThat(of(topic)).isEqualTo(new Reading.Ignored(Why.TOLD_ELSEWHERE));
        }
        assertThat(of("orders/fulfilled")).isEqualTo(new Reading.Ignored(Why.NO_CONTACT));
        assertThat(SHOPIFY_ORDER.ignored("\"test\":false", "\"test\":true")).isEqualTo(Why.TEST);
    }

    @Test
    void an_order_that_was_never_paid_is_taken_back_when_it_is_cancelled() {
        Interaction cancelled = SHOPIFY_CANCELLED.accepted();

        assertThat(cancelled.type()).isEqualTo("order_cancelled");
        assertThat(cancelled.messageId()).isEqualTo("order-5000000002-cancelled");
        assertThat(there(cancelled.refund()).totalMinor()).isEqualTo(10_000);
        assertThat(cancelled.actor()).isEqualTo(Actor.CUSTOMER);
    }

    @Test
    void of_a_paid_order_the_refunds_tell_what_was_given_back() {
        Interaction cancelled =
                SHOPIFY_CANCELLED.accepted("voided", "refunded", "\"customer\"", "\"fraud\"");

        assertThat(cancelled.refund()).isNull();
        assertThat(cancelled.actor()).isEqualTo(Actor.AGENT);
    }

    @Test
    void the_unsigned_topic_cannot_cancel_an_order() {
        assertThat(of("orders/cancelled"))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused ->
                                assertThat(refused.refusal().reason())
                                        .isEqualTo(Reason.FIELD_MISSING));
    }

    @Test
    void a_refund_finds_its_customer_by_the_order() {
        Interaction refund = SHOPIFY_REFUND.accepted();

        assertThat(refund.type()).isEqualTo("order_refunded");
        assertThat(refund.messageId()).isEqualTo("refund-890088186047892319");
        assertThat(refund.identifiers()).containsExactly(ORDER_ID);
    }

    @Test
    void a_refund_in_another_currency_is_the_lines_and_adjustments_in_the_shops() {
        assertThat(SHOPIFY_REFUND.accepted().refund())
                .isEqualTo(
                        new Sale(
                                "820982911946154508",
                                SEK,
                                22_300,
                                List.of(
                                        new Line(
                                                "BAG-RED", "Red bag", null, 1, 19_900L, 17_400L))));
    }

    @Test
    void a_refund_in_the_shops_currency_is_what_was_paid_back() {
        Interaction refund =
                SHOPIFY_REFUND.accepted(
                        "\"amount\":\"20.27\",\"currency\":\"EUR\"",
                        "\"amount\":\"200.00\",\"currency\":\"SEK\"");

        assertThat(there(refund.refund()).totalMinor()).isEqualTo(20_000);
    }

    @Test
    void a_refund_that_moved_no_money_is_not_kept() {
        assertThat(SHOPIFY_REFUND.ignored("\"success\"", "\"failure\"")).isEqualTo(Why.NO_CONTACT);
    }

    @Test
    void a_cart_belongs_to_a_visitor_whom_the_checkout_names() {
        Interaction cart = SHOPIFY_CART.accepted();
        Interaction checkout = SHOPIFY_CHECKOUT.accepted();
        Identifier visitor =
                new Identifier("anonymous_id", "cart:eeafa272cebfd4b22385bc4b645e762c");

        assertThat(cart.type()).isEqualTo("cart_viewed");
        assertThat(cart.identifiers()).containsExactly(visitor);
        assertThat(cart.products())
                .containsExactly(new Line("BAG-RED", "Red bag", null, 3, 19_900L, null));
        assertThat(cart.currency()).isEqualTo(SEK);
        assertThat(checkout.type()).isEqualTo("checkout_started");
        assertThat(checkout.identifiers())
                .contains(visitor, new Identifier("email", "anna.berg@example.com"));
        assertThat(checkout.properties().isEmpty()).isTrue();
    }

    @Test
    void the_same_state_of_a_cart_is_the_same_look_and_another_state_another() {
        assertThat(SHOPIFY_CART.accepted().messageId())
                .isEqualTo(SHOPIFY_CART.accepted().messageId())
                .isNotEqualTo(
                        SHOPIFY_CART.accepted("\"quantity\":3", "\"quantity\":2").messageId());
    }

    @Test
    void a_checkout_in_another_currency_has_no_prices() {
        assertThat(
                        SHOPIFY_CHECKOUT
                                .accepted(
                                        "\"presentment_currency\":\"SEK\"",
                                        "\"presentment_currency\":\"EUR\"")
                                .products()
                                .getFirst()
                                .priceMinor())
                .isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "silence",
            value = {
                "subscribed, true",
                "unsubscribed, false",
                "not_subscribed, silence",
                "pending, silence"
            })
    void only_a_yes_or_a_no_is_a_consent(String state, @Nullable Boolean marketing) {
        Interaction customer =
                SHOPIFY_CUSTOMER.accepted(
                        "\"state\":\"subscribed\"", "\"state\":\"" + state + "\"");

        assertThat(customer.consents().get("marketing")).isEqualTo(marketing);
        assertThat(customer.traits()).containsOnlyKeys("firstName", "lastName");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    FIELD_MISSING       | "id":820982911946154508,                 | "x":1,
                    AMOUNT_UNREADABLE   | "amount":"438.00"                        | "amount":"much"
                    NEGATIVE_TOTAL      | "amount":"438.00"                        | "amount":"-1.00"
                    CURRENCY_UNKNOWN    | "currency_code":"SEK"                    | "currency_code":"XXX"
                    TIME_UNREADABLE     | "processed_at":"2026-11-01T12:31:57+01:00" | "processed_at":"noon"
                    QUANTITY_UNREADABLE | "quantity":2                             | "quantity":-2
                    NEGATIVE_PRICE      | "price":"41.00"                          | "price":"-41.00"
                    """)
    void what_is_wrong_with_an_order_is_said(Reason reason, String said, String instead) {
        assertThat(SHOPIFY_ORDER.refused(said, instead)).isEqualTo(reason);
    }

    private static Reading of(String topic) {
        return SHOPIFY_ORDER.reading(SHOPIFY_ORDER.body(), Map.of(ShopifyReader.TOPIC, topic));
    }
}
