package com.kundresa.recommendation.story;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Waits longer for Redis than in production, as tests share their processors with much else. */
public final class BusyMachine implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kundresa.finding.cache-timeout", "2s",
                "kundresa.deciding.contacts.counting-timeout", "20s");
    }

    @Override
    public void stop() {}
}
