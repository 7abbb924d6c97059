package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.interaction.Sender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A system of the business that may send, what it proves itself with, and what it is held to.
 *
 * @param keys write keys; one, two while a key is being exchanged for a new one, none for a source
 *     that only signs webhooks
 * @param secrets what the platform signs its webhooks with, the newest first; at most two
 * @param origins the only origins whose pages may send with a key of this source, such as {@code
 *     https://shop.example}; empty where any may
 * @param rate how much it may send; null where that is not limited
 * @param schemas JSON Schema by name of the event that it is for, as text
 * @param disabled whether nothing of it is taken for now
 */
public record Source(
        Sender sender,
        List<WriteKey> keys,
        List<Secret> secrets,
        Set<String> origins,
        @Nullable Rate rate,
        Map<String, String> schemas,
        boolean disabled) {

    /** How many keys, and how many secrets, are valid at one time. */
    public static final int ACTIVE = 2;

    /**
     * @throws IllegalArgumentException where more than {@value #ACTIVE} keys or secrets are given
     */
    public Source {
        keys = List.copyOf(keys);
        secrets = List.copyOf(secrets);
        origins = Set.copyOf(origins);
        schemas = Map.copyOf(schemas);
        if (keys.size() > ACTIVE || secrets.size() > ACTIVE) {
            throw new IllegalArgumentException(
                    "A source has at most two keys and two secrets: " + sender.name());
        }
    }

    /** A source with nothing but its keys. */
    public static Source of(Sender sender, WriteKey... keys) {
        return new Source(sender, List.of(keys), List.of(), Set.of(), null, Map.of(), false);
    }

    public String name() {
        return sender.name();
    }

    /** The same source as one whose request was signed: it holds a secret. */
    public Source signed() {
        Sender holder = new Sender(sender.name(), sender.channel(), true, sender.currency());
        return new Source(holder, keys, secrets, origins, rate, schemas, disabled);
    }

    /** Whether a page of this origin may send; what sends no origin is no page. */
    public boolean allows(@Nullable String origin) {
        return origin == null || origins.isEmpty() || origins.contains(origin);
    }
}
