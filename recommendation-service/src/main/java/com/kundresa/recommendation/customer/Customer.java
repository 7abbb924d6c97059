package com.kundresa.recommendation.customer;

/** Whom a decision is for, as far as it is known. */
public sealed interface Customer {

    /** The unified state was read. */
    record Known(CustomerView view) implements Customer {}

    /** No state was read, for this reason; the request's own context is all there is. */
    record Unknown(Why why) implements Customer {}

    /** Why no state was read. */
    enum Why {
        NOT_GIVEN("no-customer-given"),
        NOT_FOUND("customer-unknown"),
        ERASED("customer-erased"),
        UNREACHABLE("state-unavailable");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** The word used over HTTP. */
        public String code() {
            return code;
        }
    }
}
