package com.kundresa.touchpoint.store;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Limits;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import java.util.List;

/**
 * Reads one receipt of a till. What was bought is the order, what was brought back the refund; a
 * receipt with both is one interaction with both.
 */
public final class ReceiptReader {

    private static final List<String> KNOWN =
            List.of(
                    "receiptId",
                    "at",
                    "currency",
                    "loyaltyCard",
                    "email",
                    "phone",
                    "userId",
                    "lines",
                    "returnedReceiptId");

    private ReceiptReader() {}

    public static Reading read(Fields sent, Arrival arrival) {
        Form form = new Form(sent, new Objections());
        String receiptId = form.required("receiptId", Limits.MESSAGE_ID);
        form.required("store", Limits.REFERENCE);
        Basket basket = Basket.read(form, arrival.sender().currency());
        Draft draft =
                new Draft(
                                arrival,
                                form.objections(),
                                receiptId,
                                basket.sold().isEmpty() ? "order_refunded" : "order_completed",
                                "receipt",
                                Times.of(form.requiredTime("at"), null, arrival.receivedAt()))
                        .order(basket.order(receiptId))
                        .refund(basket.refund(returnedReceipt(form, receiptId)))
                        .properties(sent.without(KNOWN));
        draft.identifier(Identifier.LOYALTY_CARD, form.optional("loyaltyCard"));
        draft.identifier(Identifier.USER_ID, form.optional("userId"));
        draft.identifier(Identifier.EMAIL, form.optional("email"));
        draft.identifier(Identifier.PHONE, form.optional("phone"));
        return draft.reading();
    }

    private static String returnedReceipt(Form form, String receiptId) {
        String returned = form.optional("returnedReceiptId");
        if (returned != null && returned.length() > Limits.REFERENCE) {
            form.objections()
                    .raise(
                            Reason.FIELD_TOO_LONG,
                            "Say \"returnedReceiptId\" with at most 200 characters.");
        }
        return returned == null ? receiptId : returned;
    }
}
