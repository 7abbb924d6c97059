package com.kundresa.touchpoint.signature;

import com.kundresa.touchpoint.source.Secret;

/** How one kind of sender signs its webhooks; one class a scheme, and none of them throws. */
public interface WebhookSignature {

    /** What the request says of its signature; nothing of it is believed yet. */
    Claim claim(SignedRequest request);

    /** The hash under the HMAC. */
    Hmac hmac();

    /** The key that a secret stands for. */
    default byte[] key(Secret secret) {
        return secret.bytes();
    }
}
