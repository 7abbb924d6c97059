package com.kundresa.profile.customer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.profile.RandomHistory;
import com.kundresa.profile.World;
import com.kundresa.profile.customer.CustomerState;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerStateJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    static LongStream seeds() {
        return RandomHistory.seeds(200);
    }

    @Test
    void theGoldenStateIsReadAndWrittenToTheByte() throws IOException {
        byte[] golden = JSON.writeValueAsBytes(JSON.readTree(example("state")));

        CustomerState state = CustomerStateJson.read(golden);

        assertThat(new String(CustomerStateJson.write(state), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8));
    }

    @Test
    void theGoldenRedirectIsWrittenToTheByte() throws IOException {
        JsonNode golden = JSON.readTree(example("redirect"));

        byte[] redirect =
                CustomerStateJson.redirect(
                        UUID.fromString(golden.get("customerId").asText()),
                        golden.get("version").asLong(),
                        UUID.fromString(golden.get("redirectTo").asText()));

        assertThat(redirect).isEqualTo(JSON.writeValueAsBytes(golden));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStateIsAsTheContractSaysAndReadBackTheSame(long seed) throws IOException {
        World world = World.of(RandomHistory.of(seed, 80));

        for (CustomerState state : world.customers().values()) {
            byte[] bytes = CustomerStateJson.write(state);

            assertThat(SCHEMA.validate(JSON.readTree(bytes).toString(), InputFormat.JSON))
                    .isEmpty();
            assertThat(CustomerStateJson.read(bytes)).isEqualTo(state);
        }
    }

    @Test
    void bytesThatAreNoStateAreRefused() {
        assertThatThrownBy(() -> CustomerStateJson.read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("schema.json"));
    }

    private static byte[] example(String name) throws IOException {
        try (InputStream in = resource("examples/" + name + ".json")) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String path) {
        return CustomerStateJsonTest.class.getResourceAsStream(
                "/contracts/customer-changed/v1/" + path);
    }
}
