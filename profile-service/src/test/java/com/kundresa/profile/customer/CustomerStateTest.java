package com.kundresa.profile.customer;

import static com.kundresa.profile.touch.Touches.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.World;
import com.kundresa.profile.touch.CaseStep.Status;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a state shows of what happened. */
class CustomerStateTest {

    @Test
    void ordersAndRefundsAreExactSumsPerCurrency() {
        CustomerState state =
                state(
                        of("1", 1).order("o-1", "SEK", 1530, line("a", 6), line("b", 1)),
                        of("2", 2).order("o-2", "EUR", 99, line("a", 1)).refund("o-1", "SEK", 339),
                        of("3", 3).type("order_refunded").refund("o-2", "EUR", 99));

        assertThat(state.orders().count()).isEqualTo(2);
        assertThat(state.orders().items()).isEqualTo(8);
        assertThat(state.orders().revenue()).containsEntry("SEK", 1530L).containsEntry("EUR", 99L);
        assertThat(state.orders().refundCount()).isEqualTo(2);
        assertThat(state.orders().refunded()).containsEntry("SEK", 339L).containsEntry("EUR", 99L);
        assertThat(Objects.requireNonNull(state.orders().last()).orderId()).isEqualTo("o-2");
        assertThat(state.purchases())
                .containsExactly(
                        new Bucket(LocalDate.parse("2026-11-01"), "a", 7),
                        new Bucket(LocalDate.parse("2026-11-01"), "b", 1));
    }

    @Test
    void theCartIsWhatWasPutIntoItSinceTheLastOrder() {
        CustomerState state =
                state(
                        of("1", 1).type("product_added").products(line("old", 1)),
                        of("2", 2).order("o-1", "SEK", 100, line("old", 1)),
                        of("3", 3).type("product_added").products(line("a", 2), line("b", 1)),
                        of("4", 4).type("product_removed").products(line("b", 5)),
                        of("5", 5).type("product_added").products(line("a", 1)));

        Cart cart = Objects.requireNonNull(state.cart());
        assertThat(cart.lines())
                .containsExactly(new Cart.CartLine("a", "a name", "category a", 3, 100L));
        assertThat(cart.updatedAt()).isEqualTo(of("5", 5).build().occurredAt());
    }

    @Test
    void aCartThatWasShownIsTheWholeCart() {
        CustomerState state =
                state(
                        of("1", 1).type("product_added").products(line("gone", 9)),
                        of("2", 2).type("cart_viewed").products(line("a", 1), line("b", 2)),
                        of("3", 3).type("product_removed").products(line("a", 1)));

        Cart cart = Objects.requireNonNull(state.cart());
        assertThat(cart.lines()).extracting(Cart.CartLine::productId).containsExactly("b");
    }

    @Test
    void anEmptyCartIsNotShown() {
        assertThat(state(of("1", 1).order("o", "SEK", 1, line("a", 1))).cart()).isNull();
    }

    @Test
    void aCaseIsOpenUntilItIsSolvedAndAgainWhenItIsReopened() {
        Touches opened = of("1", 1).step("t-7", Status.OPENED, "delivery");
        Touches comment = of("2", 2).step("t-7", Status.COMMENTED, null);
        Touches solved = of("3", 3).step("t-7", Status.SOLVED, null);
        Touches thanks = of("4", 4).step("t-7", Status.COMMENTED, null);
        Touches reopened = of("5", 5).step("t-7", Status.REOPENED, null);

        assertThat(state(opened, comment).cases().open())
                .containsExactly(
                        new Cases.OpenCase(
                                "t-7",
                                "delivery",
                                null,
                                null,
                                "commented",
                                opened.build().occurredAt()));
        assertThat(state(opened, comment, solved, thanks).cases())
                .isEqualTo(new Cases(List.of(), 1));
        assertThat(state(opened, comment, solved, thanks, reopened).cases().open())
                .extracting(Cases.OpenCase::topic)
                .containsExactly("delivery");
    }

    @Test
    void interestsAreCountedByDay() {
        CustomerState state =
                state(
                        of("1", 1).type("product_viewed").products(line("a", 3)),
                        of("2", 2).type("product_viewed").products(line("a", 1)),
                        Touches.touch("3")
                                .by(Who.user("anna"))
                                .day(1)
                                .type("product_added")
                                .products(line("b", 1)));

        assertThat(state.products())
                .containsExactly(
                        new Bucket(LocalDate.parse("2026-11-02"), "b", 1),
                        new Bucket(LocalDate.parse("2026-11-01"), "a", 2));
        assertThat(state.categories())
                .extracting(Bucket::key)
                .containsExactly("category b", "category a");
    }

    @Test
    void theTwentyNewestInteractionsAreShownNewestFirst() {
        List<Touches> touches = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            touches.add(of("m" + i, i).named("page " + i).campaign("autumn"));
        }

        CustomerState state = state(touches.toArray(Touches[]::new));

        assertThat(state.recent()).hasSize(20);
        assertThat(state.recent().getFirst().name()).isEqualTo("page 49");
        assertThat(state.recent().getLast().name()).isEqualTo("page 30");
        assertThat(state.recent().getFirst().campaign()).isEqualTo("autumn");
        assertThat(state.interactions()).isEqualTo(50);
    }

    @Test
    void feedbackIsShownNewestFirst() {
        CustomerState state = state(of("1", 1).feedback("csat", 2), of("2", 2).feedback("nps", 9));

        assertThat(state.feedback())
                .extracting(CustomerState.ScoreGiven::kind)
                .containsExactly("nps", "csat");
    }

    @Test
    void scoresAreCountedAndSummedByKindAndTheLastIsKept() {
        CustomerState state =
                state(
                        of("1", 1).feedback("nps", 9),
                        of("2", 3).feedback("nps", 4),
                        of("3", 2).feedback("csat", 5));

        Score nps = Objects.requireNonNull(state.scores().get("nps"));
        assertThat(nps.count()).isEqualTo(2);
        assertThat(nps.sum()).isEqualTo(13);
        assertThat(nps.last()).isEqualTo(4);
        assertThat(state.scores()).containsOnlyKeys("csat", "nps");
    }

    @Test
    void touchesOfCampaignsAreKeptNewestFirst() {
        CustomerState state =
                state(of("1", 1).campaign("spring"), of("2", 2), of("3", 3).campaign("summer"));

        assertThat(state.campaigns())
                .extracting(touch -> touch.campaign().label())
                .containsExactly("summer", "spring");
    }

    private static CustomerState state(Touches... touches) {
        List<Touch> made = new ArrayList<>();
        for (Touches touch : touches) {
            made.add(touch.build());
        }
        return World.of(made).customer(Who.user("anna"));
    }

    private static Touches of(String messageId, long minute) {
        return Touches.touch(messageId).by(Who.user("anna")).minute(minute);
    }
}
