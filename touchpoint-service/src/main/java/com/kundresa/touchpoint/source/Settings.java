package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.interaction.Channel;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a source, beside its name and what it proves itself with.
 *
 * @param verified whether its keys are secrets; false for keys that stand in pages and apps
 * @param currency of amounts that come without one
 * @param origins see {@link Source}
 * @param rate see {@link Source}
 * @param schemas by the name that the sender gives the event ({@code Order Completed}), or by its
 *     type in our words ({@code order_completed})
 */
public record Settings(
        Channel channel,
        boolean verified,
        @Nullable Currency currency,
        Set<String> origins,
        @Nullable Rate rate,
        Map<String, EventSchema> schemas) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,253}(:\\d{1,5})?");

    /**
     * @throws IllegalArgumentException where an origin is not one, such as an address with a path
     */
    public Settings {
        origins = Set.copyOf(origins);
        schemas = Map.copyOf(schemas);
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw new IllegalArgumentException(
                    "An origin is written as https://shop.example or http://localhost:3000, in"
                            + " lower case and without a path");
        }
    }
}
