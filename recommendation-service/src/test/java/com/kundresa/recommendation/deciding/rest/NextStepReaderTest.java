package com.kundresa.recommendation.deciding.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.customer.PhoneNumbers;
import com.kundresa.recommendation.customer.libphonenumber.PhoneNumbersOfTheWorld;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepReaderTest {

    private static final PhoneNumbers PHONES = new PhoneNumbersOfTheWorld(() -> "SE");

    @Test
    void reads_all_that_can_be_asked() {
        var reading =
                read(
                        """
                        {"customer":{"type":"email","value":" Anna.Berg@Example.COM "},"placement":"cart","count":5,
                         "context":{"page":"/cart","productId":"p","cart":["a","b"],"viewed":["c"],"locale":"sv-SE"},"more":1}
                        """);

        assertThat(reading)
                .isEqualTo(
                        new Reading.Accepted<>(
                                new Request(
                                        "email",
                                        UUID.fromString("05449aac-add3-855a-b427-8f1ec956f133"),
                                        Placement.CART,
                                        5,
                                        new Context(
                                                "/cart",
                                                "p",
                                                List.of("a", "b"),
                                                List.of("c"),
                                                "sv-SE"))));
    }

    @Test
    void the_placement_alone_is_enough() {
        assertThat(read("{\"placement\":\"home-hero\"}"))
                .isEqualTo(
                        new Reading.Accepted<>(
                                new Request(null, null, Placement.HOME_HERO, 3, Context.NONE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense                                                          | /problems/body-unreadable
                    []                                                                | /problems/body-unreadable
                    {"placement":"cart"} {}                                           | /problems/body-unreadable
                    {"placement":"cart","placement":"cart"}                           | /problems/body-unreadable
                    {}                                                                | /problems/bad-field
                    {"placement":"attic"}                                             | /problems/bad-field
                    {"placement":7}                                                   | /problems/bad-field
                    {"placement":"cart","count":0}                                    | /problems/bad-field
                    {"placement":"cart","count":21}                                   | /problems/bad-field
                    {"placement":"cart","count":1.5}                                  | /problems/bad-field
                    {"placement":"cart","count":"3"}                                  | /problems/bad-field
                    {"placement":"cart","customer":"anna"}                            | /problems/bad-field
                    {"placement":"cart","customer":{}}                                | /problems/bad-field
                    {"placement":"cart","customer":{"type":"email"}}                  | /problems/bad-field
                    {"placement":"cart","customer":{"id":"7"}}                        | /problems/bad-field
                    {"placement":"cart","customer":{"type":"email","value":"guest"}}  | /problems/unusable-identifier
                    {"placement":"cart","customer":{"type":"E MAIL","value":"a@b.c"}} | /problems/unusable-identifier
                    {"placement":"cart","context":{"cart":"a"}}                       | /problems/bad-field
                    {"placement":"cart","context":{"cart":[1]}}                       | /problems/bad-field
                    {"placement":"cart","context":{"locale":"not a locale"}}          | /problems/bad-field
                    {"placement":"cart","context":{"productId":"a\\u0000b"}}          | /problems/bad-field
                    """)
    void what_makes_no_sense_is_refused_with_a_stable_type(String body, String type) {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal().type()).isEqualTo(type));
    }

    @Test
    void a_body_that_is_too_long_is_refused_before_it_is_read() {
        assertThat(NextStepReader.read(new byte[NextStepReader.MOST_BYTES + 1], PHONES))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(413));
    }

    private static Reading<Request> read(String body) {
        return NextStepReader.read(body.getBytes(StandardCharsets.UTF_8), PHONES);
    }
}
