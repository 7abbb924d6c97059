package com.kundresa.recommendation.push;

import java.time.Instant;

/**
 * What sets a rule off for one customer, once: being in a phase or segment since a moment, having
 * left one, or a cart.
 *
 * @param subject the phase or segment; {@code cart} for a cart
 * @param since with kind and subject its identity: a later return is another occasion
 * @param from when the rule's wait begins; for a cart its latest change, otherwise {@code since}
 */
public record Occasion(Kind kind, String subject, Instant since, Instant from) {

    /** What sort of occasion it is. */
    public enum Kind {
        PHASE("phase-entered"),
        SEGMENT("segment-entered"),
        LEFT_SEGMENT("segment-left"),
        CART("cart-left");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word used over HTTP. */
        public String code() {
            return code;
        }
    }

    /** The same for every message that tells of this occasion. */
    public String key() {
        return kind.code + ":" + subject + "@" + since;
    }
}
