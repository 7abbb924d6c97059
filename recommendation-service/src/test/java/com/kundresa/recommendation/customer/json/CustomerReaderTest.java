package com.kundresa.recommendation.customer.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.Bucket;
import com.kundresa.recommendation.customer.Consent;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.customer.OpenCase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerReaderTest {

    static List<String> examples() {
        return Contracts.examples("customer-changed/v1");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_of_the_contract_can_be_read(String example) {
        assertThat(CustomerReader.read(Contracts.bytes(example)))
                .isNotInstanceOf(StateReading.Unreadable.class);
    }

    @Test
    void a_state_becomes_what_this_service_knows_of_a_customer() {
        CustomerView view = view("customer-changed/v1/examples/state.json");

        assertThat(view.customerId())
                .isEqualTo(UUID.fromString("a591e28a-4ffd-8c76-8ee7-572c94e8365c"));
        assertThat(view.anchor())
                .isEqualTo(UUID.fromString("f77540a0-f94f-8978-93b2-a02e388a15c3"));
        assertThat(view.version()).isEqualTo(17);
        assertThat(view.orders().count()).isEqualTo(1);
        assertThat(view.orders().currency()).isEqualTo("SEK");
        assertThat(view.purchases())
                .containsExactly(new Bucket(LocalDate.of(2026, 11, 2), "85123A", 6));
        assertThat(view.openCases())
                .containsExactly(
                        new OpenCase(
                                "t-7", "delivery", "high", Instant.parse("2026-11-03T09:00:00Z")));
        assertThat(view.consents())
                .isEqualTo(
                        Map.of(
                                "personalisation",
                                new Consent(true, Instant.parse("2027-11-01T10:00:00Z"))));
        assertThat(view.phase()).isEqualTo("service");
        assertThat(view.phaseSince()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
        assertThat(view.segments())
                .isEqualTo(Map.of("home-lovers", Instant.parse("2026-11-03T09:00:00.050Z")));
    }

    @Test
    void a_redirect_names_the_customer_that_it_leads_to() {
        assertThat(
                        CustomerReader.read(
                                Contracts.bytes("customer-changed/v1/examples/redirect.json")))
                .isEqualTo(
                        new StateReading.Redirect(
                                UUID.fromString("a591e28a-4ffd-8c76-8ee7-572c94e8365c"), 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "[]", "{\"customerId\":1}", "{\"version\":\"x\"}", "null"})
    void what_is_not_of_the_contract_is_unreadable_and_never_a_fault(String text) {
        assertThat(CustomerReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(StateReading.Unreadable.class);
    }

    private static CustomerView view(String example) {
        return switch (CustomerReader.read(Contracts.bytes(example))) {
            case StateReading.State(CustomerView view) -> view;
            case StateReading.Redirect redirect -> throw new AssertionError("a redirect");
            case StateReading.Unreadable unreadable -> throw new AssertionError(unreadable.why());
        };
    }
}
