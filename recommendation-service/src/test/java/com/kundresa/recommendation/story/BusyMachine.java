package com.kundresa.recommendation.story;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Waits longer than in production, as tests share their processors with much else; the whole of an
 * answer as long as a test asks for.
 */
public final class BusyMachine implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kundresa.finding.cache-timeout", "2s",
                "kundresa.deciding.contacts.counting-timeout", "20s",
                "kundresa.finding.profile-timeout", "20s",
                "quarkus.rest-client.profile-service.read-timeout", "20000",
                "kundresa.forwarding.timeout", "20s",
                "quarkus.rest-client.touchpoint-service.read-timeout", "20000",
                "kundresa.deadline.whole", "60s");
    }

    @Override
    public void stop() {}
}
