package com.kundresa.touchpoint.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Arrivals;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceKeysTest {

    private final SourceKeys keys =
            new SourceKeys(
                    List.of(
                            new Source(Arrivals.WEB_SHOP, List.of(WriteKey.of("wk_shop"))),
                            new Source(
                                    Arrivals.TILL,
                                    List.of(WriteKey.of("old"), WriteKey.of("new")))));

    @Test
    void a_key_names_its_source() {
        assertThat(keys.owner("wk_shop")).contains(Arrivals.WEB_SHOP);
    }

    @Test
    void both_keys_of_a_source_work_while_one_is_exchanged() {
        assertThat(keys.owner("old")).contains(Arrivals.TILL);
        assertThat(keys.owner("new")).contains(Arrivals.TILL);
    }

    @Test
    void a_key_that_is_only_similar_names_nobody() {
        assertThat(keys.owner("wk_sho")).isEmpty();
        assertThat(keys.owner("WK_SHOP")).isEmpty();
        assertThat(keys.owner("")).isEmpty();
    }
}
