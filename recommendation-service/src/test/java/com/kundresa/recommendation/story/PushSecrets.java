package com.kundresa.recommendation.story;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** What webhooks to the receivers of these tests are signed with, and how long they may take. */
public final class PushSecrets implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "whsec_c3VjaCBhIHNlY3JldCB0aGF0IG5vYm9keSBrbm93cw==";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kundresa.pushing.secrets.\"crm\"", SECRET,
                "kundresa.pushing.webhook.timeout", "5s",
                "kundresa.pushing.settle", "0s");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
