package com.kundresa.profile.recording;

/**
 * A record that cannot count, with the reason; it is kept so that it can be replayed once the cause
 * is mended.
 *
 * @param detail for the operator, without personal data
 */
public record DeadLetter(Delivery delivery, Reason reason, String detail) {

    /** Why a record cannot count; the names are stable. */
    public enum Reason {
        /** Not the JSON of contract interaction-recorded/v1. */
        UNREADABLE("unreadable"),
        /** Its id was used before for other content; the first one counts. */
        SAME_ID_OTHER_CONTENT("same-id-other-content"),
        /** It was read, but a store or a rule cannot take it. */
        UNDIGESTIBLE("undigestible");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The name in headers and metrics. */
        public String code() {
            return code;
        }
    }
}
