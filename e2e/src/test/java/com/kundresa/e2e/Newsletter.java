package com.kundresa.e2e;

import java.time.Instant;
import java.util.Map;

/** The mail platform, which reports what its readers click on, with the address and the browser. */
final class Newsletter {
    private final Http events;
    private final String campaign;

    Newsletter(Suite suite, String campaign) {
        this.events = suite.sender("wk_newsletter");
        this.campaign = campaign;
    }

    void isClicked(String email, String anonymousId, Instant at) {
        var click =
                Map.of(
                        "event",
                        "Email Link Clicked",
                        "messageId",
                        "click-" + anonymousId,
                        "anonymousId",
                        anonymousId,
                        "timestamp",
                        at.toString(),
                        "properties",
                        Map.of("campaign_id", campaign, "campaign_name", campaign),
                        "context",
                        Map.of(
                                "traits", Map.of("email", email),
                                "campaign",
                                        Map.of(
                                                "name", campaign,
                                                "source", "newsletter",
                                                "medium", "email")));
        Expect.allAccepted(events.post("/v1/track", click), 1);
    }
}
