package com.kundresa.recommendation.push.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Contracts;
import com.kundresa.recommendation.customer.json.CustomerReader;
import com.kundresa.recommendation.customer.json.StateReading;
import com.kundresa.recommendation.push.Sighting;
import com.kundresa.recommendation.push.Told;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightingReaderTest {

    private static final UUID ID = UUID.fromString("0b6d1e0a-52f5-4d0b-9a3c-2f5cf6a3f001");

    static List<String> examples() {
        return Contracts.examples("customer-changed/v1");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void it_sees_of_each_example_of_the_contract_what_the_whole_reading_sees(String example) {
        byte[] bytes = Contracts.bytes(example);

        switch (CustomerReader.read(bytes)) {
            case StateReading.State(var view) ->
                    assertThat(SightingReader.read(ID, bytes))
                            .contains(new Told.State(Sighting.of(view)));
            case StateReading.Redirect(UUID to, long version) ->
                    assertThat(SightingReader.read(ID, bytes))
                            .contains(new Told.Moved(ID, version, to));
            case StateReading.Unreadable unreadable ->
                    throw new AssertionError(unreadable.toString());
        }
    }

    @Test
    void a_tombstone_is_an_erasure() {
        assertThat(SightingReader.read(ID, null)).contains(new Told.Erased(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"customerId\":\"x\"}", "{\"version\":1}"})
    void what_is_not_of_the_contract_is_passed_over(String text) {
        assertThat(SightingReader.read(ID, text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
