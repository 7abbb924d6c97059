package com.kundresa.touchpoint.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Arrivals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceKeysTest {

    private final SourceKeys keys =
            new SourceKeys(
                    List.of(
                            Source.of(Arrivals.WEB_SHOP, WriteKey.of("wk_shop")),
                            Source.of(Arrivals.TILL, WriteKey.of("old"), WriteKey.of("new"))));

    @Test
    void a_key_names_its_source() {
        assertThat(keys.owner("wk_shop").map(Source::sender)).contains(Arrivals.WEB_SHOP);
    }

    @Test
    void both_keys_of_a_source_work_while_one_is_exchanged() {
        assertThat(keys.owner("old").map(Source::sender)).contains(Arrivals.TILL);
        assertThat(keys.owner("new").map(Source::sender)).contains(Arrivals.TILL);
    }

    @Test
    void a_key_that_is_only_similar_names_nobody() {
        assertThat(keys.owner("wk_sho")).isEmpty();
        assertThat(keys.owner("WK_SHOP")).isEmpty();
        assertThat(keys.owner("")).isEmpty();
    }

    @Test
    void a_source_is_found_by_its_name() {
        assertThat(keys.named("till").map(Source::sender)).contains(Arrivals.TILL);
        assertThat(keys.named("nobody")).isEmpty();
    }

    @Test
    void a_source_without_origins_hears_every_page_and_one_with_origins_only_theirs() {
        Source any = keys.named("till").orElseThrow();
        Source one =
                new Source(
                        Arrivals.WEB_SHOP,
                        List.of(),
                        List.of(),
                        Set.of("https://shop.example"),
                        null,
                        Map.of(),
                        false);

        assertThat(any.allows("https://other.example")).isTrue();
        assertThat(one.allows("https://shop.example")).isTrue();
        assertThat(one.allows("https://other.example")).isFalse();
        assertThat(one.allows(null)).isTrue();
    }
}
