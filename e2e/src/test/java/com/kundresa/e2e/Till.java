package com.kundresa.e2e;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A till in a shop, which sends its receipts. */
final class Till {
    private final Http receipts;
    private final String store;

    Till(Suite suite, String store) {
        this.receipts = suite.sender("wk_till");
        this.store = store;
    }

    /** Sells pieces of one product to the holder of a card, who asks for the receipt by e-mail. */
    void sells(
            String receiptId,
            String loyaltyCard,
            String email,
            String sku,
            int pieces,
            String price,
            Instant at) {
        var receipt = receipt(receiptId, sku, pieces, price, at);
        receipt.put("loyaltyCard", loyaltyCard);
        receipt.put("email", email);
        Expect.allAccepted(send(receipt), 1);
    }

    /** A receipt as the till prints it, before anybody says whose it is. */
    Map<String, Object> receipt(
            String receiptId, String sku, int pieces, String price, Instant at) {
        var line =
                Map.of(
                        "sku",
                        sku,
                        "quantity",
                        pieces,
                        "unitPrice",
                        new java.math.BigDecimal(price));
        var receipt = new HashMap<String, Object>();
        receipt.put("receiptId", receiptId);
        receipt.put("at", at.toString());
        receipt.put("store", store);
        receipt.put("currency", "SEK");
        receipt.put("lines", List.of(line));
        return receipt;
    }

    Answer send(Map<String, Object> receipt) {
        return receipts.post("/v1/channels/store/receipts", receipt);
    }
}
