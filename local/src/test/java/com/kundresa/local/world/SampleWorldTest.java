package com.kundresa.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleWorldTest {
    private static final Instant UNTIL = Instant.parse("2026-11-20T18:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        SampleWorld one = SampleWorld.of(42, 60, UNTIL);
        SampleWorld same = SampleWorld.of(42, 60, UNTIL);

        assertThat(same.messages()).isEqualTo(one.messages());
        assertThat(same.truth()).isEqualTo(one.truth());
        assertThat(SampleWorld.of(43, 60, UNTIL).messages()).isNotEqualTo(one.messages());
    }

    @Test
    void moreCustomersLeaveTheOthersAsTheyWere() {
        Set<Message> few = new HashSet<>(SampleWorld.of(42, 1, UNTIL).messages());

        assertThat(SampleWorld.of(42, 60, UNTIL).messages())
                .filteredOn(message -> message.id().startsWith("p008"))
                .isSubsetOf(few);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMessagesAloneTellTheTruth(long seed) {
        SampleWorld world = SampleWorld.of(seed, 12, UNTIL);

        Told told = Told.by(world.messages(), world.truth().sharedDevices());

        for (Truth.Customer customer : world.truth().customers().values()) {
            assertThat(told.identifiersOf(customer.reference()))
                    .as(customer.key())
                    .isEqualTo(Set.copyOf(customer.identifiers()));
            assertThat(told.totalsOf(customer.reference()))
                    .as(customer.key())
                    .isEqualTo(customer.totals());
            assertThat(told.openCasesOf(customer.reference()))
                    .as(customer.key())
                    .isEqualTo(Set.copyOf(customer.openCases()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingHappensAfterTheEndAndOneIdMeansOneMessage(long seed) {
        SampleWorld world = SampleWorld.of(seed, 12, UNTIL);
        Map<String, Message> byId = new HashMap<>();

        for (Message message : world.messages()) {
            assertThat(message.at()).isBeforeOrEqualTo(UNTIL);
            Message first = byId.putIfAbsent(message.source() + message.id(), message);
            assertThat(first == null || first.equals(message)).as(message.id()).isTrue();
        }
    }

    @Test
    void aWorldHasEveryChannelLateAndRepeatedMessagesAndUnnamedVisitors() {
        SampleWorld world = SampleWorld.of(42, 60, UNTIL);
        List<Message> messages = world.messages();

        assertThat(messages)
                .extracting(Message::source)
                .contains(
                        Source.WEB_SHOP,
                        Source.MOBILE_APP,
                        Source.WEB_SERVER,
                        Source.CHAT,
                        Source.TILL,
                        Source.SUPPORT_DESK,
                        Source.NEWSLETTER);
        assertThat(new HashSet<>(messages)).hasSizeLessThan(messages.size());
        assertThat(messages).isNotEqualTo(inOrderOfTime(messages));
        assertThat(world.truth().customers().values())
                .extracting(Truth.Customer::name)
                .contains("", "Elsa Lindqvist", "Mikkel Sørensen", "Ingrid Haugen");
    }

    @Test
    void severalPersonsUsedTheTabletAndItIsNobodysIdentifier() {
        SampleWorld world = SampleWorld.of(42, 60, UNTIL);

        Set<String> users =
                world.messages().stream()
                        .map(Message::body)
                        .filter(body -> body.contains(Heroes.TABLET) && body.contains("\"userId\""))
                        .map(body -> body.replaceAll(".*\"userId\":\"([^\"]+)\".*", "$1"))
                        .collect(Collectors.toSet());

        assertThat(users).hasSizeGreaterThan(3);
        assertThat(world.truth().customers().values())
                .allSatisfy(customer ->
                        assertThat(customer.identifiers())
                                .extracting(Truth.Identifier::value)
                                .doesNotContain(Heroes.TABLET));
    }

    @Test
    void threeCustomersAreWorthOpening() {
        assertThat(SampleWorld.of(42, 5, UNTIL).worthOpening().keySet())
                .extracting(Truth.Customer::name)
                .containsExactly("Elsa Lindqvist", "Mikkel Sørensen", "Ingrid Haugen");
    }

    @Test
    void theCatalogueHasSixtyProductsWithPricesInBothCurrencies() {
        assertThat(Catalogue.products()).hasSize(60);
        assertThat(Catalogue.byCategory()).hasSize(8);
        assertThat(Catalogue.products()).extracting(Product::id).doesNotHaveDuplicates();
        assertThat(Catalogue.products())
                .allSatisfy(product -> {
                    assertThat(product.sekMinor()).isPositive();
                    assertThat(product.dkkMinor()).isPositive();
                });
    }

    private static List<Message> inOrderOfTime(List<Message> messages) {
        return messages.stream().sorted(Comparator.comparing(Message::at)).toList();
    }
}
