package com.kundresa.profile.segment.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.customer.Window;
import com.kundresa.profile.segment.Condition;
import com.kundresa.profile.segment.Range;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

    @Test
    void clausesWithinClausesAreRead() {
        RuleReading reading =
                RuleReader.read(
                        """
                        {"all":[
                          {"count":{"type":"order_completed","lastDays":30,"atLeast":2}},
                          {"not":{"ago":{"of":"lastSeen","atLeast":"P14D"}}}]}
                        """);

        assertThat(reading)
                .isEqualTo(
                        new RuleReading.Understood(
                                new Condition.All(
                                        List.of(
                                                new Condition.Count(
                                                        "order_completed",
                                                        Window.last(30),
                                                        Range.from(2)),
                                                new Condition.Not(
                                                        new Condition.Ago(
                                                                new Condition.Event.LastSeen(),
                                                                Duration.ofDays(14),
                                                                null))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"money\":{\"of\":\"orders\",\"currency\":\"SEK\",\"lastDays\":90,\"atLeast\":100000}}",
                "{\"money\":{\"of\":\"refunds\",\"currency\":\"SEK\",\"atLeast\":1}}",
                "{\"bought\":{\"product\":\"85123A\",\"lastDays\":365,\"atLeast\":1}}",
                "{\"interest\":{\"category\":\"Kitchen\",\"lastDays\":30,\"atLeast\":40}}",
                "{\"interest\":{\"product\":\"22423\",\"atLeast\":40}}",
                "{\"ago\":{\"of\":\"firstSeen\",\"lessThan\":\"P7D\"}}",
                "{\"ago\":{\"of\":\"lastSeen\",\"channel\":\"store\",\"lessThan\":\"P30D\"}}",
                "{\"ago\":{\"of\":\"lastOrder\",\"atLeast\":\"P60D\"}}",
                "{\"phase\":[\"decision\",\"conversion\"]}",
                "{\"phase\":\"loyalty\"}",
                "{\"trait\":{\"name\":\"tier\"}}",
                "{\"trait\":{\"name\":\"tier\",\"in\":[\"gold\",\"silver\",7,true]}}",
                "{\"trait\":{\"name\":\"age\",\"atLeast\":18,\"atMost\":29.5}}",
                "{\"channel\":\"store\"}",
                "{\"identifier\":\"email\"}",
                "{\"openCases\":{\"topic\":\"delivery\",\"atLeast\":1}}",
                "{\"score\":{\"kind\":\"nps\",\"within\":\"P90D\",\"atMost\":6}}",
                "{\"consent\":{\"purpose\":\"marketing\"}}",
                "{\"cartLeft\":{\"untouched\":\"PT1H\"}}",
                "{\"count\":{\"type\":\"page_viewed\",\"lastDays\":7,\"skipDays\":7,\"atMost\":0}}"
            })
    void everyKindOfClauseIsUnderstood(String rule) {
        assertThat(RuleReader.read(rule)).isInstanceOf(RuleReading.Understood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"all\":[]}",
                "{\"sql\":\"drop\"}",
                "{\"count\":{\"type\":\"x\",\"atLeast\":1},\"phase\":\"loyalty\"}",
                "{\"count\":{\"type\":\"x\"}}",
                "{\"count\":{\"type\":\"x\",\"atLeast\":3,\"atMost\":2}}",
                "{\"count\":{\"type\":\"x\",\"atLeast\":1.5}}",
                "{\"count\":{\"type\":\"x\",\"atLeast\":1,\"lastDays\":0}}",
                "{\"count\":{\"type\":\"x\",\"atLeast\":1,\"lastDays\":99999999999}}",
                "{\"count\":{\"type\":\"x\",\"atLeast\":1,\"skipDays\":3}}",
                "{\"count\":{\"type\":\"x\",\"atLeast\":1,\"surprise\":3}}",
                "{\"count\":3}",
                "{\"ago\":{\"of\":\"lastSeen\",\"atLeast\":\"two weeks\"}}",
                "{\"ago\":{\"of\":\"lastSeen\"}}",
                "{\"ago\":{\"of\":\"lastSeen\",\"atLeast\":\"PT-1H\"}}",
                "{\"trait\":{\"name\":\"a\",\"equals\":null}}",
                "{\"trait\":{\"name\":\"a\",\"equals\":1,\"in\":[1]}}",
                "{\"cartLeft\":{}}",
                "{\"consent\":{\"purpose\":\"x\",\"granted\":\"yes\"}}",
                "{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"channel\":\"web\"}}}}}}}"
            })
    void whatIsNoRuleIsRefusedInWords(String rule) {
        assertThat(RuleReader.read(rule))
                .isInstanceOfSatisfying(
                        RuleReading.Refused.class,
                        refused ->
                                assertThat(refused.why()).startsWith("The rule is").endsWith("."));
    }
}
