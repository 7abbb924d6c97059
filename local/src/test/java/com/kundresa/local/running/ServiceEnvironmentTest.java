package com.kundresa.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    @Test
    void eachServiceGetsItsOwnDatabaseAndKnowsTheOthersAddresses() {
        // given
        var plan = plan(Map.of("PROFILE_PORT", "9002"));

        // when
        var environment = ServiceEnvironment.of(plan, Service.RECOMMENDATION, "issuer", "key");

        // then
        assertThat(environment)
                .containsEntry("POSTGRES_URL", "postgresql://127.0.0.1:8732/recommendation")
                .containsEntry("POSTGRES_USER", "kundresa")
                .containsEntry("PROFILE_URL", "http://127.0.0.1:9002")
                .containsEntry("QUARKUS_HTTP_PORT", "8703")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:8792")
                .containsEntry("REDIS_URL", "redis://127.0.0.1:8779")
                .containsEntry("MONGODB_URL", "mongodb://127.0.0.1:8717")
                .containsEntry("JWT_ISSUER", "issuer")
                .containsEntry("JWT_PUBLIC_KEY_LOCATION", "key")
                .containsEntry("HOLD_OUT_PARTS", "0")
                .containsEntry("DECISION_DEADLINE", "5s");
    }

    @Test
    void theDatabaseInAnAddressGivesWayAndParametersStay() {
        assertThat(
                        ServiceEnvironment.database(
                                "postgresql://db.example:5432/other?sslmode=require", "profile"))
                .isEqualTo("postgresql://db.example:5432/profile?sslmode=require");
        assertThat(ServiceEnvironment.database("postgresql://db.example:5432", "profile"))
                .isEqualTo("postgresql://db.example:5432/profile");
    }

    @Test
    void somebodyElsesPostgresKeepsItsUser() {
        // when
        var environment =
                ServiceEnvironment.of(
                        plan(Map.of("POSTGRES_URL", "postgresql://db.example:5432")),
                        Service.PROFILE,
                        "issuer",
                        "key");

        // then
        assertThat(environment)
                .containsEntry("POSTGRES_URL", "postgresql://db.example:5432/profile")
                .doesNotContainKey("POSTGRES_USER");
    }

    private static RunPlan plan(Map<String, String> environment) {
        return switch (Planning.read(environment)) {
            case Planning.Answer.Planned(var plan) -> plan;
            case Planning.Answer.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }
}
