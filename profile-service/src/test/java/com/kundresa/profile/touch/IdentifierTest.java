package com.kundresa.profile.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.profile.touch.libphonenumber.PhoneNumbersOfTheWorld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierTest {

    /** The golden vectors are those of a deployment in Sweden. */
    private static final PhoneNumbers PHONES = new PhoneNumbersOfTheWorld(() -> "SE");

    static Stream<JsonNode> normalisationExamples() throws IOException {
        return examples("normalisation.json");
    }

    static Stream<JsonNode> interactionIdExamples() throws IOException {
        return examples("interaction-ids.json");
    }

    @ParameterizedTest(name = "PRT-04 PRT-09 {0}")
    @MethodSource("normalisationExamples")
    void everyValueIsNormalisedOrBlockedAsTheContractSays(JsonNode example) {
        Optional<Identifier> made =
                Identifier.of(example.get("type").asText(), example.get("raw").asText(), PHONES);

        if (example.has("blocked")) {
            assertThat(made).isEmpty();
        } else {
            assertThat(made).map(Identifier::value).contains(example.get("value").asText());
            assertThat(made)
                    .map(Identifier::nodeId)
                    .contains(UUID.fromString(example.get("nodeId").asText()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("interactionIdExamples")
    void anInteractionIsNamedByItsSourceAndItsMessageId(JsonNode example) {
        UUID id = Ids.named(example.get("source").asText(), example.get("messageId").asText());

        assertThat(id).hasToString(example.get("interactionId").asText());
    }

    @ParameterizedTest(name = "PRT-09 {0} {1} and {2} are one")
    @CsvSource({
        "email, A\u030Ake@example.se, \u00e5ke@example.se",
        "email, ANNA@EXAMPLE.COM, anna@example.com",
        "phone, +46 (0)70-123 45 67, 0046 70 123 45 67",
        "phone, (070) 123.45.67, +46 70 123 45 67",
        "phone, 08-123 456 78, 004681234 5678",
        "loyalty_card, kr 1000-2000, KR10002000",
        "user_id, ' 7 ', 7"
    })
    void spellingsOfOneValueAreOneIdentifier(String type, String one, String other) {
        assertThat(Identifier.of(type, one, PHONES))
                .isPresent()
                .isEqualTo(Identifier.of(type, other, PHONES));
    }

    @ParameterizedTest(name = "PRT-09 in {0}: {1}")
    @CsvSource({
        "SE, 070-123 45 67, +46701234567",
        "DE, 0151 23456789, +4915123456789",
        "US, (212) 555-0123, +12125550123",
        "IT, 06 6982 1234, +390669821234",
        "US, 555-0123, 5550123",
        "SE, +999 123 4567, +9991234567"
    })
    void aNumberIsDialledFromTheRegionOfTheDeployment(String region, String raw, String value) {
        PhoneNumbers phones = new PhoneNumbersOfTheWorld(() -> region);

        Optional<Identifier> made = Identifier.of("phone", raw, phones);

        assertThat(made).map(Identifier::value).contains(value);
        assertThat(made.map(Identifier::value).flatMap(it -> Identifier.of("phone", it)))
                .as("stays the same on its way")
                .isEqualTo(made);
    }

    @Test
    void aRegionThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new PhoneNumbersOfTheWorld(() -> "Sweden"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("profile-service does not start: PHONE_REGION is Sweden");
    }

    @ParameterizedTest(name = "PRT-04 {0} {1}")
    @CsvSource({
        "email, a@b@example.com",
        "email, '@example.com'",
        "email, a@example",
        "email, a b@example.com",
        "phone, 070-CALL-ME",
        "phone, 1234567890123456",
        "anonymous_id, NULL",
        "User_Id, 7",
        "'', 7"
    })
    void whatNamesNobodyIsBlocked(String type, String value) {
        assertThat(Identifier.of(type, value)).isEmpty();
    }

    @Test
    void textThatNoStoreCanKeepIsBlocked() {
        assertThat(Identifier.of("user_id", "a\u0000b")).isEmpty();
        assertThat(Identifier.of("user_id", "a\ud800b")).isEmpty();
    }

    @Test
    void theStrongestTypeComesFirstAndUnknownOnesStandBetweenPhoneAndChat() {
        List<Identifier> all =
                new ArrayList<>(
                        List.of(
                                Who.visitor("v"),
                                Who.device("d"),
                                Who.chat("c"),
                                new Identifier("partner_id", "p"),
                                Who.phone(1),
                                Who.email("e"),
                                Who.card("k"),
                                Who.crm("c"),
                                Who.user("u")));

        all.sort(IdentifierTypes.STRONGEST_FIRST);

        assertThat(all)
                .extracting(Identifier::type)
                .containsExactly(
                        "user_id",
                        "crm_id",
                        "loyalty_card",
                        "email",
                        "phone",
                        "partner_id",
                        "chat_contact",
                        "device_id",
                        "anonymous_id");
    }

    @Test
    void idsAreOrderedAsTheirTextIs() {
        UUID low = UUID.fromString("7fffffff-0000-8000-8000-000000000000");
        UUID high = UUID.fromString("80000000-0000-8000-8000-000000000000");

        assertThat(Ids.compare(low, high)).isNegative();
        assertThat(Ids.compare(high, low)).isPositive();
        assertThat(Ids.compare(low, low)).isZero();
    }

    private static Stream<JsonNode> examples(String name) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        new ObjectMapper()
                .readTree(
                        IdentifierTest.class.getResourceAsStream(
                                "/contracts/identifier/v1/examples/" + name))
                .forEach(all::add);
        return all.stream();
    }
}
