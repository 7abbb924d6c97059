package com.kundresa.profile.customer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.profile.RandomHistory;
import com.kundresa.profile.World;
import com.kundresa.profile.consent.ConsentTerms;
import com.kundresa.profile.customer.Chronicle;
import com.kundresa.profile.customer.Computation;
import com.kundresa.profile.customer.ComputedTrait;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.Subject;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.customer.Window;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.journey.PhaseRules;
import com.kundresa.profile.touch.Touches;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerStateJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    private static final Instant LATER = Touches.START.plus(Duration.ofDays(70));

    private static final StateRules COMPUTING =
            new StateRules(
                    PhaseRules.SIX,
                    new TraitPolicies(
                            Map.of(),
                            List.of(),
                            List.of(
                                    computed(Computation.COUNT, null, null, Window.last(30)),
                                    computed(
                                            Computation.SUM,
                                            Subject.ORDER_TOTAL,
                                            "SEK",
                                            Window.last(90)),
                                    computed(Computation.FIRST, Subject.PRODUCT, null, Window.EVER),
                                    computed(
                                            Computation.LAST,
                                            Subject.QUANTITY,
                                            null,
                                            Window.last(20)),
                                    computed(
                                            Computation.MOST_FREQUENT,
                                            Subject.CATEGORY,
                                            null,
                                            Window.EVER))),
                    ConsentTerms.WITHOUT_END);

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

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void computedTraitsAreAsTheContractSaysAndReadBackTheSame(long seed) throws IOException {
        Chronicle chronicle = World.of(RandomHistory.of(seed, 80)).chronicle();

        for (CustomerState state :
                chronicle.customers(Protection.standard(), COMPUTING, 1, LATER).values()) {
            byte[] bytes = CustomerStateJson.write(state);

            assertThat(SCHEMA.validate(JSON.readTree(bytes).toString(), InputFormat.JSON))
                    .isEmpty();
            assertThat(CustomerStateJson.read(bytes)).isEqualTo(state);
        }
    }

    private static ComputedTrait computed(
            Computation of, @Nullable Subject subject, @Nullable String currency, Window window) {
        Set<String> types = Set.of("product_viewed", "order_completed");
        return new ComputedTrait(of.word(), of, types, Set.of(), subject, currency, window);
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
