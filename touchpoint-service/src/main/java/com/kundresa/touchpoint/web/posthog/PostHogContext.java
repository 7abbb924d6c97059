package com.kundresa.touchpoint.web.posthog;

import com.kundresa.touchpoint.payload.Fields;
import java.util.List;

/** What PostHog's clients say with each event of device, page and campaign. */
final class PostHogContext {

    static final List<String> CONSUMED =
            List.of(
                    "$raw_user_agent",
                    "$useragent",
                    "$os",
                    "$os_version",
                    "$device_type",
                    "$device_id",
                    "$browser_language",
                    "$locale",
                    "$current_url",
                    "$pathname",
                    "$title",
                    "$referrer",
                    "utm_campaign",
                    "utm_source",
                    "utm_medium",
                    "utm_term",
                    "utm_content");

    private PostHogContext() {}

    static Fields of(Fields properties, Fields traits) {
        Fields context =
                Fields.NONE
                        .with("traits", traits)
                        .with(
                                "page",
                                pick(
                                        properties,
                                        "$current_url",
                                        "url",
                                        "$pathname",
                                        "path",
                                        "$title",
                                        "title",
                                        "$referrer",
                                        "referrer"))
                        .with(
                                "campaign",
                                pick(
                                        properties,
                                        "utm_campaign",
                                        "name",
                                        "utm_source",
                                        "source",
                                        "utm_medium",
                                        "medium",
                                        "utm_term",
                                        "term",
                                        "utm_content",
                                        "content"))
                        .with(
                                "device",
                                pick(properties, "$device_type", "type", "$device_id", "id"))
                        .with("os", pick(properties, "$os", "name", "$os_version", "version"));
        return pick(
                        properties,
                        "$useragent",
                        "userAgent",
                        "$raw_user_agent",
                        "userAgent",
                        "$locale",
                        "locale",
                        "$browser_language",
                        "locale")
                .over(context);
    }

    /** Fields under other names: each second name is that of the first's value here. */
    private static Fields pick(Fields from, String... names) {
        Fields picked = Fields.NONE;
        for (int at = 0; at < names.length; at += 2) {
            String as = names[at + 1];
            Fields before = picked;
            picked = from.said(names[at]).map(value -> before.with(as, value)).orElse(before);
        }
        return picked;
    }
}
