package com.kundresa.local.running;

/** Whose tokens the services accept. */
public sealed interface Access {

    /** Tokens signed with a key made on this machine; for the loopback interface only. */
    record Development() implements Access {}

    /** Tokens of an identity provider. */
    record Issuer(String issuer, String publicKeyLocation) implements Access {}
}
