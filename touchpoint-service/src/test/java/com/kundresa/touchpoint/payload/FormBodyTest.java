package com.kundresa.touchpoint.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormBodyTest {

    private static final Bounds SMALL = new Bounds(1, 40, 3);

    @Test
    void fields_become_texts_with_their_signs_decoded() {
        Item item = item("Body=Hello%2C+%C3%A5%C3%A4%C3%B6&From=%2B46&empty=&bare");

        assertThat(item.fault()).isNull();
        assertThat(item.fields().all())
                .containsExactly(
                        Map.entry("Body", Value.text("Hello, åäö")),
                        Map.entry("From", Value.text("+46")),
                        Map.entry("empty", Value.text("")),
                        Map.entry("bare", Value.text("")));
    }

    @Test
    void nothing_is_a_form_without_fields() {
        assertThat(item("").fields().isEmpty()).isTrue();
        assertThat(item("&&=x").fields().isEmpty()).isTrue();
    }

    @Test
    void what_a_form_may_not_hold_is_a_fault_of_the_item() {
        assertThat(item("a=1&a=2").fault()).isEqualTo(Fault.DUPLICATE_FIELD);
        assertThat(item("a=%00").fault()).isEqualTo(Fault.NUL_CHARACTER);
        assertThat(small("a=" + "x".repeat(40)).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(small("a=1&b=2&c=3&d=4").fault()).isEqualTo(Fault.TOO_MANY_VALUES);
    }

    @Test
    void a_percent_sign_without_digits_is_no_form() {
        assertThat(FormBody.parse("a=%zz".getBytes(UTF_8), Bounds.WEBHOOK))
                .isInstanceOf(Body.Unreadable.class);
        assertThat(FormBody.parse("a=%4".getBytes(UTF_8), Bounds.WEBHOOK))
                .isInstanceOf(Body.Unreadable.class);
    }

    private static Item item(String body) {
        return item(body, Bounds.WEBHOOK);
    }

    private static Item small(String body) {
        return item(body, SMALL);
    }

    private static Item item(String body, Bounds bounds) {
        return ((Body.Readable) FormBody.parse(body.getBytes(UTF_8), bounds)).items().getFirst();
    }
}
