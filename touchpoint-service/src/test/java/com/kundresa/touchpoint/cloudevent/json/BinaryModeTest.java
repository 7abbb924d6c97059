package com.kundresa.touchpoint.cloudevent.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryModeTest {

    @ParameterizedTest
    @CsvSource({
        "ce-subject, Malm%C3%B6%20x, Malmö x",
        "ce-subject, 100%, 100%",
        "ce-subject, 50%zz, 50%zz",
        "ce-subject, a%00b, a%00b",
        "ce-subject, Malmö, Malmö",
        "ce-source, /a%2520b, /a%20b",
        "ce-source, /a%20b, /a%20b"
    })
    void values_of_headers_are_decoded_as_the_binding_encodes_them(
            String name, String sent, String meant) {
        assertThat(HeaderText.decoded(name, sent)).isEqualTo(meant);
    }

    @Test
    void data_that_is_not_json_is_an_item_without_fields() {
        Body body =
                BinaryMode.body(
                        Map.of("CE-ID", "1", "Content-Type", "text/plain", "X-Other", "y"),
                        "hello".getBytes(StandardCharsets.UTF_8),
                        Bounds.TRACKING);

        Body.Readable readable = (Body.Readable) body;
        assertThat(readable.items()).hasSize(1);
        assertThat(readable.items().getFirst().fields().isEmpty()).isTrue();
        assertThat(readable.envelope().all()).containsOnlyKeys("ce-id", "content-type");
    }

    @Test
    void data_above_32_kb_is_too_large_whatever_it_is() {
        Body body =
                BinaryMode.body(
                        Map.of("ce-id", "1", "content-type", "image/png"),
                        new byte[40_000],
                        Bounds.TRACKING);

        assertThat(((Body.Readable) body).items().getFirst().fault()).isEqualTo(Fault.TOO_LARGE);
    }
}
