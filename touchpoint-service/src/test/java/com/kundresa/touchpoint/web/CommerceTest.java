package com.kundresa.touchpoint.web;

import static com.kundresa.touchpoint.contract.Arrivals.WEB_SHOP;
import static com.kundresa.touchpoint.contract.Arrivals.accepted;
import static com.kundresa.touchpoint.contract.Arrivals.refused;
import static com.kundresa.touchpoint.contract.Arrivals.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sale;
import com.kundresa.touchpoint.interaction.Sender;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommerceTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'total':27.5,'revenue':22.5,'shipping':3,'tax':2                                  | 2750
                    'revenue':22.5,'shipping':3,'tax':2                                               | 2750
                    'products':[{'product_id':'a','price':19},{'product_id':'b','price':3,'quantity':2}] | 2500
                    'discount':2.5,'shipping':'3','tax':2,'products':[{'product_id':'a','price':25}]  | 2750
                    'value':30                                                                        | 3000
                    'total':0                                                                         | 0
                    """)
    void an_orders_total_is_what_was_paid(String properties, long totalMinor) {
        assertThat(order(properties).totalMinor()).isEqualTo(totalMinor);
    }

    @Test
    void an_order_without_a_number_has_its_messages_id() {
        assertThat(order("'total':1").orderId()).isEqualTo("m");
        assertThat(order("'total':1,'orderId':'o-1'").orderId()).isEqualTo("o-1");
    }

    @Test
    void the_currency_is_the_events_or_the_sources_or_us_dollars() {
        assertThat(order("'total':1,'currency':'sek'").currency().getCurrencyCode())
                .isEqualTo("SEK");
        assertThat(order("'total':1").currency().getCurrencyCode()).isEqualTo("USD");
        Sender swedish =
                new Sender("web-shop", new Channel("web"), false, Currency.getInstance("SEK"));
        Interaction order =
                accepted(event("Order Completed", "'total':1"), swedish, TrackingReader::read);
        assertThat(there(order.order()).currency().getCurrencyCode()).isEqualTo("SEK");
    }

    @Test
    void a_refund_is_positive_and_has_no_order() {
        Interaction refund = read("Order Refunded", "'order_id':'o','total':30,'currency':'SEK'");

        assertThat(refund.order()).isNull();
        assertThat(there(refund.refund()).totalMinor()).isEqualTo(3000);
    }

    @Test
    void a_cancelled_order_gives_its_amount_back_where_it_says_one() {
        assertThat(read("Order Cancelled", "'order_id':'o','total':30").refund()).isNotNull();
        assertThat(read("Order Cancelled", "'order_id':'o'").refund()).isNull();
    }

    @Test
    void a_cart_has_lines_with_prices_and_no_order() {
        Interaction cart =
                read(
                        "Cart Viewed",
                        "'cart_id':'c','currency':'SEK','products':[{'product_id':'a','name':'A','category':'Games',"
                                + "'price':19,'quantity':2},{'position':2}]");

        assertThat(cart.products()).containsExactly(new Line("a", "A", "Games", 2, 1900L, null));
        assertThat(cart.properties().all()).containsOnlyKeys("cart_id");
    }

    @Test
    void a_product_keeps_what_has_no_place_of_its_own() {
        Interaction added =
                read(
                        "Product Added",
                        "'product_id':'a','sku':'s','price':1.5,'brand':'Hasbro','coupon':'MAY'");

        assertThat(added.products()).containsExactly(new Line("a", null, null, 1, 150L, null));
        assertThat(added.properties().all()).containsOnlyKeys("sku", "brand", "coupon");
    }

    @Test
    void a_review_is_feedback_about_a_product() {
        Interaction review =
                read(
                        "Product Reviewed",
                        "'product_id':'a','review_body':'I love it','rating':'5','review_id':'r'");

        assertThat(review.type()).isEqualTo("feedback_given");
        assertThat(there(review.feedback()).score()).isEqualTo(5);
        assertThat(review.properties().all()).containsOnlyKeys("review_id");
    }

    @Test
    void an_opened_letter_belongs_to_its_campaign() {
        Interaction opened =
                read(
                        "Email Opened",
                        "'campaign_id':'123','campaign_name':'New Customer','email_id':'e'");

        assertThat(there(opened.campaign()).id()).isEqualTo("123");
        assertThat(there(opened.campaign()).name()).isEqualTo("New Customer");
        assertThat(opened.properties().all()).containsOnlyKeys("email_id");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    AMOUNT_MISSING      | Order Completed | 'order_id':'o'
                    AMOUNT_MISSING      | Order Refunded  | 'order_id':'o','products':[{'product_id':'a'}]
                    NEGATIVE_TOTAL      | Order Completed | 'total':-1
                    NEGATIVE_PRICE      | Product Viewed  | 'product_id':'a','price':-1
                    AMOUNT_UNREADABLE   | Product Viewed  | 'product_id':'a','price':'1,50'
                    AMOUNT_UNREADABLE   | Order Completed | 'total':1e20
                    QUANTITY_UNREADABLE | Cart Viewed     | 'products':[{'product_id':'a','quantity':-2}]
                    CURRENCY_UNKNOWN    | Order Completed | 'total':1,'currency':'kronor'
                    FIELD_MISSING       | Order Completed | 'total':1,'products':[{'price':1}]
                    SCORE_OUT_OF_RANGE  | Product Reviewed | 'product_id':'a','rating':'11'
                    """)
    void what_is_wrong_with_amounts_is_said(Reason reason, String event, String properties) {
        assertThat(refused(event(event, properties), WEB_SHOP, TrackingReader::read))
                .isEqualTo(reason);
    }

    private static Sale order(String properties) {
        return there(read("Order Completed", properties).order());
    }

    private static Interaction read(String event, String properties) {
        return accepted(event(event, properties), WEB_SHOP, TrackingReader::read);
    }

    private static String event(String event, String properties) {
        return "{'type':'track','messageId':'m','userId':'u','event':'%s','properties':{%s}}"
                .formatted(event, properties)
                .replace('\'', '"');
    }
}
