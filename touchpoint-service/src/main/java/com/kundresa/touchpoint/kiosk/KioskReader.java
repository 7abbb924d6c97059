package com.kundresa.touchpoint.kiosk;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Line;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import java.util.List;
import java.util.Locale;

/** Reads one touch of a kiosk: a product scanned or put on the list, or help called. */
public final class KioskReader {

    private static final List<String> KNOWN =
            List.of(
                    "touchId",
                    "at",
                    "action",
                    "sku",
                    "product",
                    "category",
                    "loyaltyCard",
                    "session");

    private enum Action {
        SCANNED,
        LISTED,
        HELP_CALLED
    }

    private KioskReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        Action action = form.requiredChoice("action", Action.class);
        Draft draft =
                new Draft(
                        arrival,
                        form.objections(),
                        form.required("touchId", Limits.MESSAGE_ID),
                        type(action),
                        action.name().toLowerCase(Locale.ROOT),
                        Times.of(form.requiredTime("at"), null, arrival.receivedAt()));
        if (action != Action.HELP_CALLED) {
            draft.products(List.of(product(form)), null);
        }
        draft.identifier(Identifier.LOYALTY_CARD, form.optional("loyaltyCard"));
        draft.identifier(Identifier.ANONYMOUS_ID, form.optional("session"));
        return draft.properties(sent.without(KNOWN)).reading();
    }

    private static String type(Action action) {
        return switch (action) {
            case SCANNED -> "product_viewed";
            case LISTED -> "product_added";
            case HELP_CALLED -> "help_called";
        };
    }

    private static Line product(Form form) {
        return new Line(
                form.required("sku", Limits.REFERENCE),
                form.optional("product"),
                form.optional("category"),
                1,
                null,
                null);
    }
}
