package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.interaction.Sender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param schemas what events have to look like, by the event's name or type
 * @param disabled whether nothing of it is taken for now
 */
public record Source(
        Sender sender,
        List<WriteKey> keys,
        List<Secret> secrets,
        Set<String> origins,
        @Nullable Rate rate,
        Map<String, EventSchema> schemas,
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

    /** A source of this name with these settings. */
    public static Source of(
            String name,
            Settings settings,
            List<WriteKey> keys,
            List<Secret> secrets,
            boolean disabled) {
        return new Source(
                new Sender(name, settings.channel(), settings.verified(), settings.currency()),
                keys,
                secrets,
                settings.origins(),
                settings.rate(),
                settings.schemas(),
                disabled);
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

    public Settings settings() {
        return new Settings(
                sender.channel(), sender.verified(), sender.currency(), origins, rate, schemas);
    }

    /** What events of this name, or else of this type, have to look like. */
    public Optional<EventSchema> schema(@Nullable String name, String type) {
        EventSchema named = name == null ? null : schemas.get(name);
        return Optional.ofNullable(named == null ? schemas.get(type) : named);
    }

    /** Whether a page of this origin may send; what sends no origin is no page. */
    public boolean allows(@Nullable String origin) {
        return origin == null || origins.isEmpty() || origins.contains(origin);
    }
}
