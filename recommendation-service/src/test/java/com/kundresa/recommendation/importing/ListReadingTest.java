package com.kundresa.recommendation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.importing.csv.ListCsv;
import com.kundresa.recommendation.importing.json.ListJson;
import com.kundresa.recommendation.product.ListedProduct;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReadingTest {

    private static final ListedProduct LAMP =
            new ListedProduct(
                    "lamp", "A lamp, red", "Home", 1250L, "SEK", false, LocalDate.of(2026, 11, 1));

    @Test
    void reads_csv_and_json_alike() {
        assertThat(
                        csv(
                                """
                                id,name,category,price,currency,available,newSince,colour
                                lamp,"A lamp, red",Home,12.50,sek,false,2026-11-01,red
                                """))
                .isEqualTo(
                        json(
                                """
                                [{"id":"lamp","name":"A lamp, red","category":"Home","price":12.50,"currency":"SEK",
                                  "available":false,"newSince":"2026-11-01","colour":"red"}]
                                """))
                .isEqualTo(new ListReading.Read(List.of(LAMP), List.of()));
    }

    @Test
    void semicolons_a_byte_order_mark_and_a_hyphen_are_understood() {
        var reading =
                read(
                        csv(
                                "\uFEFFid;name;category;price;currency;available;new-since\n"
                                        + "lamp;A lamp, red;Home;12.50;SEK;false;2026-11-01\n"));

        assertThat(reading.products()).containsExactly(LAMP);
    }

    @Test
    void an_empty_value_says_nothing() {
        assertThat(read(csv("id,name,price,available\ncup,,,\n")).products())
                .containsExactly(new ListedProduct("cup", null, null, null, null, null, null));
        assertThat(read(json("{\"products\":[{\"id\":\"cup\",\"name\":null}]}")).products())
                .containsExactly(new ListedProduct("cup", null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'',1,SEK,true,2026-01-01,id",
        "a,abc,SEK,true,2026-01-01,price",
        "a,1.234,SEK,true,2026-01-01,price",
        "a,1e99,SEK,true,2026-01-01,price",
        "a,-1,SEK,true,2026-01-01,price",
        "a,1,'',true,2026-01-01,currency",
        "a,1,KRONOR,true,2026-01-01,currency",
        "a,1,XQZ,true,2026-01-01,currency",
        "a,1,SEK,maybe,2026-01-01,available",
        "a,1,SEK,true,yesterday,newSince",
        "a,1,SEK,true,2026-02-30,newSince",
    })
    void an_unusable_line_is_named_with_its_field(
            String id,
            String price,
            String currency,
            String available,
            String since,
            String field) {
        var reading =
                read(
                        csv(
                                "id,price,currency,available,newSince\nok,1,SEK,,\n"
                                        + String.join(",", id, price, currency, available, since)
                                        + "\n"));

        assertThat(reading.products()).extracting(ListedProduct::productId).containsExactly("ok");
        assertThat(reading.refused())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.line()).isEqualTo(3);
                    assertThat(line.field()).isEqualTo(field);
                    assertThat(line.detail()).isNotBlank();
                });
    }

    @Test
    void a_product_that_comes_twice_is_taken_from_its_first_line() {
        var reading =
                read(json("[{\"id\":\"a\",\"name\":\"one\"},{\"id\":\"a\",\"name\":\"two\"},7]"));

        assertThat(reading.products()).extracting(ListedProduct::name).containsExactly("one");
        assertThat(reading.refused())
                .extracting(ListReading.RefusedLine::line)
                .containsExactly(2L, 3L);
    }

    @Test
    void a_currency_without_minor_units_has_none() {
        assertThat(read(csv("id,price,currency\na,500,JPY\n")).products())
                .extracting(ListedProduct::priceMinor)
                .containsExactly(500L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "{\"items\":[]}", "[{", "not json"})
    void what_is_no_list_is_refused_as_a_whole(String body) {
        assertThat(json(body)).isInstanceOf(ListReading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,price\na,1\n", "id,id\na,b\n", "id,name\n\"a,b\n\"c\"d"})
    void what_is_no_table_is_refused_as_a_whole(String body) {
        assertThat(csv(body)).isInstanceOf(ListReading.Unreadable.class);
    }

    @Test
    void too_many_products_are_refused_as_a_whole() {
        String body =
                IntStream.rangeClosed(0, ListReading.MOST_PRODUCTS)
                        .mapToObj(i -> "p" + i)
                        .collect(Collectors.joining("\n", "id\n", "\n"));

        assertThat(csv(body)).isInstanceOf(ListReading.Unreadable.class);
    }

    private static ListReading csv(String body) {
        return ListCsv.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ListReading json(String body) {
        return ListJson.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ListReading.Read read(ListReading reading) {
        return (ListReading.Read) reading;
    }
}
