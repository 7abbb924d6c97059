package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.signature.WebhookSignature;

/** How a request proves who sends it. */
public sealed interface Proof {

    Proof KEY = new Key();

    /** A write key in a header or, as browsers and some SDKs send it, in the body. */
    record Key() implements Proof {}

    /**
     * A signature over the bytes of the request, with a secret of the source that the path names.
     *
     * @param url the address that was called, with its query; empty where the scheme signs none
     */
    record Signed(WebhookSignature scheme, String source, String url) implements Proof {

        /** By a scheme that does not sign the address. */
        public Signed(WebhookSignature scheme, String source) {
            this(scheme, source, "");
        }
    }
}
