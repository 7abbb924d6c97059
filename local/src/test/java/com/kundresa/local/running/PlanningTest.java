package com.kundresa.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.LocalStack.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningTest {

    @Test
    void withoutSettingsEverythingIsEmbeddedOnTheDefaultPortsOfTheLoopbackInterface() {
        // when
        var plan = planned(Map.of());

        // then
        assertThat(plan.opened())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "KAFKA_PORT", 8792,
                                "POSTGRES_PORT", 8732,
                                "REDIS_PORT", 8779,
                                "MONGODB_PORT", 8717,
                                "TOUCHPOINT_PORT", 8701,
                                "PROFILE_PORT", 8702,
                                "RECOMMENDATION_PORT", 8703,
                                "SHOP_PORT", 8700));
        assertThat(plan.host()).isEqualTo("127.0.0.1");
        assertThat(plan.access()).isEqualTo(new Access.Development());
    }

    @Test
    void aStoreNamedByItsOneVariableIsNotEmbedded() {
        // when
        var plan = planned(Map.of("REDIS_URL", "redis://cache.example:6379"));

        // then
        assertThat(plan.place(Part.REDIS))
                .isEqualTo(new Place.External("REDIS_URL", "redis://cache.example:6379"));
        assertThat(plan.embedded()).containsOnlyKeys(Part.KAFKA, Part.POSTGRES, Part.MONGODB);
        assertThat(plan.opened()).doesNotContainKey("REDIS_PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "KAFKA_BOOTSTRAP_SERVERS, kafka.example",
        "POSTGRES_URL, jdbc:postgresql://db.example:5432/x",
        "POSTGRES_URL, postgresql://name:secret@db.example:5432/x",
        "REDIS_URL, cache.example:6379",
        "MONGODB_URL, http://documents.example",
        "PROFILE_PORT, 70000",
        "PROFILE_PORT, eighty",
        "JWT_ISSUER, https://issuer.example"
    })
    void aSettingThatCannotBeMeantIsRefusedByItsName(String variable, String value) {
        // when
        var sentence = refused(Map.of(variable, value));

        // then
        assertThat(sentence).contains(variable).doesNotContain("secret");
    }

    @Test
    void onePortForTwoIsRefusedWithBothNames() {
        assertThat(refused(Map.of("SHOP_PORT", "8702"))).contains("SHOP_PORT", "PROFILE_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.7", "example.com", "::"})
    void developmentKeysAreRefusedOnAnyAddressButLoopback(String host) {
        assertThat(refused(Map.of("HTTP_HOST", host))).contains("HTTP_HOST", "JWT_ISSUER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.5", "localhost", "::1", ""})
    void developmentKeysAreGoodOnLoopback(String host) {
        assertThat(planned(Map.of("HTTP_HOST", host)).access()).isEqualTo(new Access.Development());
    }

    @Test
    void withAnIdentityProviderAnyAddressIsAllowed() {
        // when
        var plan =
                planned(
                        Map.of(
                                "HTTP_HOST", "0.0.0.0",
                                "JWT_ISSUER", "https://issuer.example",
                                "JWT_PUBLIC_KEY_LOCATION", "https://issuer.example/keys"));

        // then
        assertThat(plan.access())
                .isEqualTo(
                        new Access.Issuer("https://issuer.example", "https://issuer.example/keys"));
        assertThat(plan.url(Service.PROFILE)).isEqualTo("http://127.0.0.1:8702");
    }

    private static RunPlan planned(Map<String, String> environment) {
        return switch (Planning.read(environment)) {
            case Planning.Answer.Planned(var plan) -> plan;
            case Planning.Answer.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private static String refused(Map<String, String> environment) {
        return switch (Planning.read(environment)) {
            case Planning.Answer.Planned(var plan) -> throw new AssertionError("was planned");
            case Planning.Answer.Refused(var sentence) -> sentence;
        };
    }
}
