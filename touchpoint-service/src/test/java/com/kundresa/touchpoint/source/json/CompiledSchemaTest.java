package com.kundresa.touchpoint.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.kundresa.touchpoint.payload.Slice;
import com.kundresa.touchpoint.source.EventSchema.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledSchemaTest {

    @Test
    void an_event_that_fits_has_no_violation() {
        assertThat(
                        check(
                                "{'required':['a'],'properties':{'a':{'type':'integer'}}}",
                                "{'a':1,'b':'x'}"))
                .isEmpty();
    }

    @Test
    void a_violation_names_the_place_and_the_rule_but_not_the_value() {
        Optional<Violation> violation =
                check(
                        "{'properties':{'a':{'properties':{'b':{'maxLength':3}}}}}",
                        "{'a':{'b':'Anna Svensson'}}");

        assertThat(violation).contains(new Violation("/a/b", "maxLength"));
    }

    @Test
    void what_is_missing_is_named_at_the_object_that_misses_it() {
        assertThat(check("{'required':['a']}", "{}")).contains(new Violation("", "required"));
    }

    @Test
    void only_the_item_itself_is_looked_at_in_the_body_around_it() {
        byte[] body = "[{\"a\":1},{\"b\":2}]".getBytes(StandardCharsets.UTF_8);

        CompiledSchema schema = CompiledSchema.of("{\"required\":[\"b\"]}");

        assertThat(schema.violation(new Slice(body, 1, 8))).isPresent();
        assertThat(schema.violation(new Slice(body, 9, 16))).isEmpty();
    }

    @Test
    void a_schema_may_refer_to_its_own_parts() {
        String schema =
                "{'$schema':'http://json-schema.org/draft-07/schema#','definitions':{'id':{'type':'string'}},'properties':{'a':{'$ref':'#/definitions/id'}}}";

        assertThat(check(schema, "{'a':1}")).contains(new Violation("/a", "type"));
    }

    @Test
    void a_tree_may_refer_to_itself() {
        String tree = "{'properties':{'child':{'$ref':'#'},'name':{'type':'string'}}}";

        assertThat(check(tree, "{'child':{'child':{'name':1}}}"))
                .contains(new Violation("/child/child/name", "type"));
    }

    @Test
    void a_circle_that_only_some_events_enter_refuses_those_events() {
        String circle = "{'if':{'required':['x']},'then':{'$ref':'#'}}";

        assertThat(check(circle, "{'y':1}")).isEmpty();
        assertThat(check(circle, "{'x':1}")).contains(new Violation("", "$ref"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "[]",
                "{'type':'objekt'}",
                "{'pattern':'('}",
                "{'$ref':'http://127.0.0.1:1/schema.json'}",
                "{'$ref':'file:///etc/passwd'}",
                "{'$ref':'classpath:application.properties'}",
                "{'$ref':'other.json'}",
                "{'allOf':[{'$ref':'https://json-schema.org/draft/2020-12/schema'}]}",
                "{'$dynamicRef':'http://127.0.0.1:1/schema.json'}",
                "{'$schema':'http://127.0.0.1:1/dialect'}",
                "{'$ref':'#/$defs/nowhere'}",
                "{'$ref':'#'}",
                "{'allOf':[{'$ref':'#'}]}"
            })
    void what_is_no_schema_or_leads_outside_or_in_a_circle_is_refused(String schema) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompiledSchema.of(schema.replace('\'', '"')));
    }

    private static Optional<Violation> check(String schema, String event) {
        return CompiledSchema.of(schema.replace('\'', '"'))
                .violation(Slice.whole(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
