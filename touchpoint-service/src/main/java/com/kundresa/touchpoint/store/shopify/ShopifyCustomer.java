package com.kundresa.touchpoint.store.shopify;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Times;

/** Customers of the shop: what they are called, how they are reached, what they agreed to. */
final class ShopifyCustomer {

    private ShopifyCustomer() {}

    static Reading read(Form form, Arrival arrival) {
        Draft draft =
                new Draft(
                        arrival,
                        form.objections(),
                        "customer-" + arrival.fingerprint(),
                        "identified",
                        arrival.envelope().text(ShopifyReader.TOPIC).orElse("customer"),
                        Times.of(
                                form.time("updated_at", "created_at"), null, arrival.receivedAt()));
        draft.identifier(Identifier.EMAIL, form.optional("email"));
        draft.identifier(Identifier.PHONE, form.optional("phone"));
        draft.identifier(ShopifyBuyer.CUSTOMER, form.required("id", Limits.REFERENCE));
        trait(form, draft, "first_name", "firstName");
        trait(form, draft, "last_name", "lastName");
        consent(form, draft);
        return draft.reading();
    }

    private static void trait(Form form, Draft draft, String name, String as) {
        if (form.optional(name) != null) {
            draft.trait(as, form.fields().get(name));
        }
    }

    /** Only a yes or a no counts: a customer who was never asked, or did not confirm, said none. */
    private static void consent(Form form, Draft draft) {
        String state = form.within("email_marketing_consent").fields().text("state").orElse("");
        if (state.equals("subscribed") || (state.isEmpty() && form.flag("accepts_marketing"))) {
            draft.consent("marketing", true);
        } else if (state.equals("unsubscribed")) {
            draft.consent("marketing", false);
        }
    }
}
