package com.kundresa.profile.identity.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Trust;
import com.kundresa.profile.identity.TypeRule;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.IdentifierTypes;
import com.kundresa.profile.touch.PhoneNumbers;
import com.kundresa.profile.touch.libphonenumber.PhoneNumbersOfTheWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file in which a business states who may become one customer with whom. */
class IdentityRulesTest {

    private static final PhoneNumbers PHONES = new PhoneNumbersOfTheWorld(() -> "SE");

    private static final String SMALL =
            """
            version: 7
            types:
              email: { priority: 1, limit: 2, limit-per-week: 3, names-a-person: true, links: wait }
            others: { priority: 9 }
            blocked:
              email: [ "Till@Shop.example" ]
              phone: [ "08-123 456 78" ]
            """;

    @Test
    void theRulesThatShipAreTheStandardOnes() {
        assertThat(IdentityRules.shipped(PHONES)).isEqualTo(Protection.standard());
    }

    @Test
    void theRulesThatShipRankTypesAsTheContractDoes() {
        IdentityRules.shipped(PHONES)
                .rules()
                .forEach((type, rule) ->
                        assertThat(rule.priority()).isEqualTo(IdentifierTypes.rank(type)));
    }

    @Test
    void everySettingIsRead() {
        Protection rules = read(SMALL);

        assertThat(rules.version()).isEqualTo(7);
        assertThat(rules.rule(IdentifierTypes.EMAIL))
                .isEqualTo(new TypeRule(1, 2, 3, true, Trust.WAIT));
        assertThat(rules.rule("anything")).isEqualTo(TypeRule.ofPriority(9));
        assertThat(rules.blocked())
                .containsExactlyInAnyOrder(
                        new Identifier("email", "till@shop.example").nodeId(),
                        new Identifier("phone", "+46812345678").nodeId());
    }

    @Test
    void aFileOfOnesOwnTakesThePlaceOfTheOneThatShips(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yaml"), SMALL);

        Protection rules = new IdentityRules(() -> Optional.of(file), PHONES).protection();

        assertThat(rules).isEqualTo(read(SMALL));
    }

    @Test
    void aFileThatIsNotThereStopsTheStart(@TempDir Path folder) {
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> new IdentityRules(() -> Optional.of(missing), PHONES))
                .hasMessageStartingWith("profile-service does not start: the file")
                .hasMessageContaining("kundresa.identity.rules");
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 7 | version: none | version | must be a whole number from 1",
                "version: 7 | '' | version | is missing",
                "limit: 2 | limit: 0 | types.email.limit | must be a whole number from 1",
                "limit: 2 | limt: 2 | types.email.limt | is not known; known are limit, ",
                "links: wait | links: never | types.email.links | must be one of all, claims-",
                "names-a-person: true | names-a-person: 1 | types.email.names-a-person | must be",
                "priority: 9 | limit: 9 | others.priority | is missing",
                "email: { | E-Mail: { | types.E-Mail | is no type",
                "'[ \"Till@Shop.example\" ]' | '[ guest ]' | blocked.email[0] | names nobody",
                "'[ \"Till@Shop.example\" ]' | till | blocked.email | must be a list",
                "others: | version: | line 4 | is no YAML, or says one thing twice",
                "'types:' | 'types: [' | line | is no YAML"
            })
    void aMistakeIsToldInOneSentence(String right, String wrong, String where, String why) {
        String yaml = SMALL.replace(right, wrong);

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("profile-service does not start: in rules.yaml " + where)
                .hasMessageContaining(why)
                .hasMessageEndingWith("Correct the file and start again.");
    }

    private static Protection read(String yaml) {
        return IdentityRules.read(yaml.getBytes(StandardCharsets.UTF_8), "rules.yaml", PHONES);
    }
}
