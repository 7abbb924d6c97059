package com.kundresa.touchpoint.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "2.55,SEK,255",
        "2.545,SEK,255",
        "2.5449,SEK,254",
        "0.005,EUR,1",
        "1299,JPY,1299",
        "1.5,JPY,2",
        "1.2345,KWD,1235",
        "0,SEK,0"
    })
    void amounts_become_minor_units_rounded_half_up(
            BigDecimal amount, String currency, long minor) {
        assertThat(Money.minor(amount, Currency.getInstance(currency))).hasValue(minor);
    }

    @Test
    void an_amount_beyond_all_reason_is_none() {
        assertThat(Money.minor(new BigDecimal("1e14"), Currency.getInstance("SEK"))).isEmpty();
    }

    @Test
    void currencies_are_known_by_their_code_in_any_case() {
        assertThat(Money.currency("usd")).contains(Currency.getInstance("USD"));
        assertThat(Money.currency("kr")).isEmpty();
        assertThat(Money.currency("XXX")).isEmpty();
    }

    @Test
    void a_line_is_rounded_once() {
        Line line =
                Lines.sold(
                        "p",
                        null,
                        null,
                        BigDecimal.valueOf(3),
                        new BigDecimal("0.335"),
                        Currency.getInstance("SEK"),
                        new Objections());

        assertThat(line.priceMinor()).isEqualTo(34);
        assertThat(line.totalMinor()).isEqualTo(101);
    }

    @Test
    void what_is_sold_by_weight_is_one_piece_at_the_price_of_the_whole() {
        Line line =
                Lines.sold(
                        "cheese",
                        null,
                        null,
                        new BigDecimal("0.350"),
                        new BigDecimal("129.90"),
                        Currency.getInstance("SEK"),
                        new Objections());

        assertThat(line).isEqualTo(new Line("cheese", null, null, 1, 4547L, 4547L));
    }
}
