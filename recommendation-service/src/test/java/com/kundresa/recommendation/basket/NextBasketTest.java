package com.kundresa.recommendation.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.scoring.BlendFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The next basket on the sales of a real shop: learns from eight months, then names ten products
 * before each later invoice. Asks about every fourth customer, or about all with {@code
 * -Dkundresa.write-report=true}, which also learns the weights anew and writes the tables to
 * docs/reference/next-basket.md ({@code make next-basket}).
 */
class NextBasketTest {

    private static final Instant LAST_MONTH = Instant.parse("2011-07-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2011-08-01T00:00:00Z");

    private static final boolean WHOLE = Boolean.getBoolean("kundresa.write-report");
    private static final int SAMPLE = 4;

    private static List<Invoice> invoices = List.of();

    @BeforeAll
    static void read() {
        assumeTrue(Files.isReadable(OnlineRetail.FILE), "skipped: no " + OnlineRetail.FILE);
        invoices = OnlineRetail.invoices();
    }

    @Test
    void the_shipped_weights_are_those_learned_from_the_last_month_of_the_eight() {
        assumeTrue(WHOLE, "skipped: takes a minute; make next-basket runs it");

        Blend learned = BlendFit.fit(choices(), Blend.SHIPPED);

        assertThat(learned.weights())
                .allSatisfy((signal, weight) -> isShipped(signal, weight, false));
        assertThat(learned.inVisit())
                .allSatisfy((signal, weight) -> isShipped(signal, weight, true));
    }

    @Test
    void is_ahead_of_own_frequency_and_ahead_of_all_on_what_is_new() throws IOException {
        var popular = new PopularThisMonth();
        var frequency = new OwnFrequency(popular);
        var cosine = new ItemCosine(popular);
        var kundresa = new Kundresa(Blend.SHIPPED);
        var trial = new Trial(List.of(kundresa, frequency, cosine, popular));

        trial.walk(invoices, LATER, customer -> WHOLE || customer.hashCode() % SAMPLE == 0);

        var report = new Report(trial, kundresa, List.of(frequency, cosine, popular));
        if (WHOLE) {
            report.write(Path.of("../docs/reference/next-basket.md"));
        }
        double enough = WHOLE ? 3 : 0;
        assertThat(report.ahead(Trial.Question.ALL, frequency).ahead()).isGreaterThan(enough);
        for (Recommender other : List.of(frequency, cosine, popular)) {
            assertThat(report.ahead(Trial.Question.NEW_ONLY, other).ahead()).isGreaterThan(enough);
        }
    }

    @Test
    void in_the_middle_of_a_strangers_basket_is_ahead_of_cosine_and_popularity()
            throws IOException {
        var kundresa = new Kundresa(Blend.SHIPPED);

        var trial =
                new VisitTrial(kundresa)
                        .walk(
                                invoices,
                                LATER,
                                invoice -> WHOLE || invoice.id().hashCode() % SAMPLE == 0);

        if (WHOLE) {
            Report.writeVisits(Path.of("../docs/reference/next-basket.md"), trial, kundresa);
        }
        double enough = WHOLE ? 3 : 0;
        assertThat(Difference.of(trial.ours, trial.cosine).ahead()).isGreaterThan(enough);
        assertThat(Difference.of(trial.ours, trial.popular).ahead()).isGreaterThan(enough);
    }

    private static void isShipped(String signal, double weight, boolean inVisit) {
        assertThat(weight)
                .as(signal)
                .isCloseTo(Blend.SHIPPED.weightOf(signal, inVisit), within(0.005));
    }

    private static List<BlendFit.Choice> choices() {
        List<BlendFit.Choice> choices = new ArrayList<>();
        var kundresa = new Kundresa(Blend.SHIPPED);
        for (Invoice invoice : invoices) {
            if (!invoice.at().isBefore(LATER)) {
                break;
            }
            if (invoice.customer() != null && !invoice.at().isBefore(LAST_MONTH)) {
                choices.addAll(choices(kundresa, invoice, invoice.customer()));
            }
            kundresa.learn(invoice);
        }
        return choices;
    }

    /** What was bought, asked before it and asked again in the middle. */
    private static List<BlendFit.Choice> choices(
            Kundresa kundresa, Invoice invoice, String customer) {
        List<BlendFit.Choice> choices = new ArrayList<>();
        choices.add(
                BlendFit.Choice.of(
                        kundresa.situation(customer, invoice.at()), invoice.products()::contains));
        HalfBasket.of(invoice)
                .map(half ->
                        BlendFit.Choice.of(
                                kundresa.inVisit(customer, half.clicks(), invoice.at()),
                                half.rest()::contains))
                .ifPresent(choices::add);
        return choices;
    }
}
