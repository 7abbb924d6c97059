package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.payload.Fields;

/**
 * Reads one event of Shopify. The topic is a header, which Shopify does not sign; so what a topic
 * promises has to stand in the body too, and message ids are made of the ids in the body.
 */
public final class ShopifyReader {

    /** The header that says what happened. */
    public static final String TOPIC = "X-Shopify-Topic";

    private ShopifyReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        if (form.flag("test")) {
            return new Reading.Ignored(Reading.Why.TEST);
        }
        return switch (arrival.envelope().text(TOPIC).orElse("")) {
            case "orders/create" -> ShopifyOrder.completed(form, arrival);
            case "orders/cancelled" -> ShopifyOrder.cancelled(form, arrival);
            case "refunds/create" -> ShopifyRefund.read(form, arrival);
            case "checkouts/create" -> ShopifyCart.checkoutStarted(form, arrival);
            case "checkouts/update" -> ShopifyCart.checkoutUpdated(form, arrival);
            case "carts/create", "carts/update" -> ShopifyCart.viewed(form, arrival);
            case "customers/create", "customers/update" -> ShopifyCustomer.read(form, arrival);
            case "orders/paid", "orders/updated" -> new Reading.Ignored(Reading.Why.TOLD_ELSEWHERE);
            case "" ->
                    new Reading.Refused(
                            null,
                            new Refusal(Reason.FIELD_MISSING, "Send the header " + TOPIC + "."));
            default -> new Reading.Ignored(Reading.Why.NO_CONTACT);
        };
    }
}
