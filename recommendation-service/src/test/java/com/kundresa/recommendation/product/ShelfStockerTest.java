package com.kundresa.recommendation.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfStockerTest {

    private final ProductKnowledge knowledge =
            Lessons.learn(
                    List.of(
                            List.of(
                                    Lessons.order("1", "cup", "saucer"),
                                    Lessons.order("2", "cup", "saucer"),
                                    Lessons.order("3", "cup", "pot"),
                                    Lessons.order("4", "rake"))));

    @Test
    void ties_what_goes_together_to_what_is_at_hand() {
        var shelf =
                stock(
                        knowledge,
                        List.of(),
                        List.of(new Seed("cup", Shelf.Role.CART)),
                        List.of(),
                        List.of(),
                        null);

        var saucer = entry(shelf, "saucer");
        var pot = entry(shelf, "pot");

        assertThat(saucer.ties().getFirst().baskets()).isEqualTo(2);
        assertThat(saucer.ties().getFirst().strength())
                .isGreaterThan(pot.ties().getFirst().strength());
        assertThat(entry(shelf, "rake").ties()).isEmpty();
    }

    @Test
    void knows_the_latest_price_in_the_customers_currency_or_any() {
        var shelf = stock(knowledge, List.of("cup"), List.of(), List.of(), List.of(), "EUR");

        assertThat(entry(shelf, "cup").currency()).isEqualTo("SEK");
        assertThat(entry(shelf, "cup").priceMinor()).isEqualTo(101);
    }

    @Test
    void is_bounded_and_names_each_product_once() {
        var many = new java.util.ArrayList<Lesson>();
        for (int i = 0; i < 500; i++) {
            many.add(Lessons.order("o" + i, "cup", "p" + i));
        }
        var large = Lessons.learn(List.of(many));

        var shelf =
                stock(
                        large,
                        large.popular().stream().map(Item::productId).toList(),
                        List.of(new Seed("cup", Shelf.Role.PAGE)),
                        List.of(),
                        List.of("Cp"),
                        null);

        assertThat(shelf.entries()).hasSizeLessThanOrEqualTo(175).doesNotHaveDuplicates();
    }

    @Test
    void products_nobody_knows_are_not_there() {
        var shelf =
                stock(
                        knowledge,
                        List.of("unheard-of"),
                        List.of(new Seed("unheard-of", Shelf.Role.PAGE)),
                        List.of("unheard-of"),
                        List.of("Nowhere"),
                        null);

        assertThat(shelf.entries()).extracting(Shelf.Entry::productId).doesNotContain("unheard-of");
        assertThat(shelf.boughtCategories()).isEmpty();
    }

    @Test
    void the_last_click_changes_the_shelf_of_a_stranger() {
        var visits =
                Lessons.learn(
                        List.of(
                                List.of(
                                        Lessons.look("1", "a", "tent"),
                                        Lessons.look("2", "a", "peg"),
                                        Lessons.look("3", "b", "rake"),
                                        Lessons.look("4", "b", "gloves"))));

        assertThat(entry(visitOf(visits, "tent"), "peg").alike()).isEqualTo(1);
        assertThat(entry(visitOf(visits, "rake", "tent"), "gloves").alike())
                .isGreaterThan(entry(visitOf(visits, "rake", "tent"), "peg").alike());
    }

    private static Shelf visitOf(ProductKnowledge knowledge, String... clicks) {
        return ShelfStocker.stock(
                knowledge, List.of(), List.of(clicks), List.of(), List.of(), List.of(), null);
    }

    private static Shelf stock(
            ProductKnowledge knowledge,
            List<String> own,
            List<Seed> seeds,
            List<String> bought,
            List<String> categories,
            @Nullable String currency) {
        return ShelfStocker.stock(knowledge, own, List.of(), seeds, bought, categories, currency);
    }

    private static Shelf.Entry entry(Shelf shelf, String productId) {
        return shelf.entries().stream()
                .filter(entry -> entry.productId().equals(productId))
                .findFirst()
                .orElseThrow();
    }
}
