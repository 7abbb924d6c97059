package com.kundresa.touchpoint.web;

import com.kundresa.touchpoint.interaction.Campaign;
import com.kundresa.touchpoint.interaction.Device;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Page;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The context that trackers add to a call: page, campaign, device, consent, further identifiers.
 */
record Context(Fields fields) {

    /** Purposes that an empty list of preferences denies. */
    private static final List<String> PURPOSES = List.of("personalisation", "marketing");

    /** The page of the context; where the call itself says more of it, that counts. */
    Page page(Fields said) {
        Fields page = said.over(fields.fields("page"));
        return new Page(
                text(page, "url"), text(page, "path"), text(page, "title"), text(page, "referrer"));
    }

    /** The campaign of the context; where the call itself says more of it, that counts. */
    Campaign campaign(Fields said) {
        Fields campaign = said.over(fields.fields("campaign"));
        return new Campaign(
                text(campaign, "id"),
                text(campaign, "name"),
                text(campaign, "source"),
                text(campaign, "medium"),
                text(campaign, "term"),
                text(campaign, "content"));
    }

    Device device() {
        Fields os = fields.fields("os");
        String system =
                Stream.of("name", "version")
                        .flatMap(name -> os.text(name).stream())
                        .collect(Collectors.joining(" "));
        return new Device(
                text(fields.fields("device"), "type"),
                fields.text("userAgent", "user_agent").orElse(null),
                system.isEmpty() ? null : system,
                text(fields, "locale"));
    }

    /** What the customer allowed; an object without preferences is a no to everything. */
    void consents(Draft draft) {
        if (!(fields.fields("consent").get("categoryPreferences") instanceof Fields preferences)) {
            return;
        }
        if (preferences.isEmpty()) {
            PURPOSES.forEach(purpose -> draft.consent(purpose, false));
        }
        for (Map.Entry<String, Value> preference : preferences.all().entrySet()) {
            if (preference.getValue() instanceof Value.Flag(boolean granted)) {
                draft.consent(preference.getKey(), granted);
            }
        }
    }

    /** Identifiers that other systems know the customer by. */
    void externalIds(Draft draft) {
        for (Value said : fields.items("externalIds")) {
            if (said instanceof Fields external) {
                external.text("type").ifPresent(type -> externalId(draft, external, type));
            }
        }
    }

    private static void externalId(Draft draft, Fields external, String type) {
        draft.identifier(EventNames.snake(type), text(external, "id"));
    }

    void deviceId(Draft draft) {
        draft.identifier(Identifier.DEVICE_ID, text(fields.fields("device"), "id"));
    }

    private static @Nullable String text(Fields from, String name) {
        return from.text(name).orElse(null);
    }
}
