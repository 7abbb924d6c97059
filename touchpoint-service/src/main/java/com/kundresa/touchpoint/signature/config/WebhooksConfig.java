package com.kundresa.touchpoint.signature.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code kundresa.webhooks.*}: how webhooks prove where they come from. */
@ConfigMapping(prefix = "kundresa.webhooks")
public interface WebhooksConfig {

    /** How far the time of signing may lie from ours, in both directions. */
    @WithDefault("PT5M")
    Duration replayWindow();

    /**
     * The address under which senders know this service, such as {@code
     * https://events.shop.example}, where a proxy stands before it: Twilio signs the address that
     * it calls. The one of the request where this is absent.
     */
    Optional<URI> publicUrl();
}
