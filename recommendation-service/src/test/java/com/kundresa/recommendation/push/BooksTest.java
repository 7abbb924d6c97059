package com.kundresa.recommendation.push;

import static com.kundresa.recommendation.push.Journey.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of waiting: an occasion fires once, a cancelled wait never, and repeats change nothing. */
class BooksTest {

    private static final Patience PATIENCE = new Patience(Duration.ZERO, Duration.ofDays(3));
    private static final PushRule CART = rule("cart", new Trigger.CartLeft(), 60, Set.of());
    private static final PushRule PHASE =
            rule("phase", new Trigger.PhaseEntered("service"), 30, Set.of(Exit.NO_LONGER_SO));
    private static final PushRule SEGMENT =
            rule("segment", new Trigger.SegmentEntered("loyal"), 45, Set.of(Exit.ORDER_PLACED));
    private static final PushRule LEFT =
            rule("left", new Trigger.SegmentLeft("loyal"), 45, Set.of(Exit.NO_LONGER_SO));
    private static final PushRules RULES =
            new PushRules(1, null, List.of(CART, PHASE, SEGMENT, LEFT));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_occasion_fires_once_and_never_after_it_was_cancelled(long seed) {
        Random chance = new Random(seed);
        Journey customer = new Journey("somebody");
        List<Sighting> told = new ArrayList<>();
        Told first = new Told.State(customer.told());
        told.add(((Told.State) first).sighting());
        Book clean = after(Book.empty(customer.id), first, minute(0));
        Book noisy = clean;
        Map<Integer, Integer> firedByCart = new HashMap<>();
        Set<String> ended = new HashSet<>();
        for (long minute = 1; minute < 900; minute += 1 + chance.nextInt(40)) {
            if (chance.nextInt(3) > 0) {
                happens(customer, minute, chance);
                Sighting state = customer.told();
                told.add(state);
                clean = after(clean, new Told.State(state), minute(minute));
                noisy = after(noisy, new Told.State(state), minute(minute));
            }
            for (int repeat = chance.nextInt(4); repeat > 0; repeat--) {
                Sighting old = told.get(chance.nextInt(told.size()));
                noisy = after(noisy, new Told.State(old), minute(minute));
            }
            for (Wait due : dueAt(noisy, minute(minute))) {
                assertThat(ended.add(due.ruleId() + due.occasion().key())).isTrue();
                if (due.ruleId().equals("cart")) {
                    assertThat(customer.cart()).isPositive();
                    firedByCart.merge(customer.cart(), 1, Integer::sum);
                }
                if (due.ruleId().equals("phase")) {
                    assertThat(customer.phase()).isEqualTo("service");
                }
                noisy = noisy.with(due.fired());
                clean = clean.with(due.fired());
            }
            noisy.waits().stream()
                    .filter(wait -> wait.status() == Wait.Status.CANCELLED)
                    .forEach(wait -> ended.add(wait.ruleId() + wait.occasion().key()));
            assertThat(noisy).isEqualTo(clean);
        }
        assertThat(firedByCart.values()).allMatch(times -> times == 1);
    }

    /** Nothing that a rule looks at is lost where no book is kept of those who stand nowhere. */
    @ParameterizedTest
    @MethodSource("seeds")
    void who_needs_no_book_waits_for_the_same_as_if_there_were_one(long seed) {
        Random chance = new Random(seed);
        Journey customer = new Journey("somebody");
        Book always = Book.empty(customer.id);
        Book asNeeded = Book.empty(customer.id);
        boolean isKept = false;
        for (long minute = 0; minute < 900; minute += 1 + chance.nextInt(40)) {
            PushRules rules = minute < 300 ? PushRules.NONE : RULES;
            happens(customer, minute, chance);
            Told state = new Told.State(customer.told());
            always = after(always, state, rules, minute(minute));
            isKept |= Books.begins(state, rules, minute(minute), PATIENCE);
            asNeeded = isKept ? after(asNeeded, state, rules, minute(minute)) : asNeeded;
            assertThat(asNeeded.waits()).isEqualTo(always.waits());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_who_prove_to_be_one_wait_once_in_whichever_order_it_is_told(long seed) {
        Random chance = new Random(seed);
        Journey gone = new Journey("stranger");
        Journey kept = new Journey("known");
        Books before = new Books(List.of());
        for (Journey one : List.of(gone, kept)) {
            for (int i = 0; i < 1 + chance.nextInt(6); i++) {
                happens(one, 1 + i, chance);
                before.take(new Told.State(one.told()), RULES, minute(1 + i), PATIENCE);
            }
        }
        List<Book> there = fireSome(before.changed(), chance);
        Sighting both = merged(gone, kept, chance).told(50);
        Told state = new Told.State(both);
        Told move = new Told.Moved(gone.id, 50, kept.id);

        Book one = book(there, kept, List.of(state, move));
        Book other = book(there, kept, List.of(move, state));
        Book again = book(there, kept, List.of(move, state, move, state));

        for (Book merged : List.of(one, other, again)) {
            for (PushRule rule : RULES.rules()) {
                assertThat(
                                merged.waits().stream()
                                        .filter(wait -> wait.ruleId().equals(rule.ruleId()))
                                        .filter(Wait::isWaiting))
                        .hasSizeLessThanOrEqualTo(1);
            }
            boolean wasOffered =
                    cartWaits(there).stream().anyMatch(wait -> wait.status() == Wait.Status.FIRED);
            if (both.cartChangedAt() != null && wasOffered && haveCarts(there)) {
                assertThat(cartWaits(List.of(merged))).noneMatch(Wait::isWaiting);
            }
        }
        assertThat(again).isEqualTo(other);
    }

    @Test
    void a_redirect_takes_the_waits_along_and_leaves_nothing_behind() {
        Journey gone = new Journey("stranger");
        Journey kept = new Journey("known");
        Books books = new Books(List.of());
        books.take(new Told.State(gone.fills(1).told()), RULES, minute(1), PATIENCE);

        books.take(new Told.Moved(gone.id, 9, kept.id), RULES, minute(2), PATIENCE);
        books.take(new Told.State(kept.fills(1).told(9)), RULES, minute(2), PATIENCE);

        assertThat(book(books, gone).waits()).isEmpty();
        assertThat(book(books, gone).movedTo()).isEqualTo(kept.id);
        assertThat(book(books, kept).waits())
                .singleElement()
                .satisfies(wait -> {
                    assertThat(wait.isWaiting()).isTrue();
                    assertThat(wait.dueAt()).isEqualTo(minute(61));
                });
    }

    @Test
    void an_erasure_leaves_nothing() {
        Journey customer = new Journey("somebody");
        Books books = new Books(List.of());
        books.take(new Told.State(customer.fills(1).told()), RULES, minute(1), PATIENCE);

        books.take(new Told.Erased(customer.id), RULES, minute(2), PATIENCE);

        assertThat(books.changed()).isEmpty();
        assertThat(books.erased()).containsExactly(customer.id);
    }

    @Test
    void a_change_of_the_cart_restarts_the_wait() {
        Journey customer = new Journey("somebody");
        Book book = state(Book.empty(customer.id), customer.fills(1), 1);

        book = state(book, customer.fills(30), 30);

        assertThat(book.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait.dueAt()).isEqualTo(minute(90)));
    }

    @Test
    void what_happened_before_a_rule_was_switched_on_does_not_set_it_off() {
        PushRules later = new PushRules(1, null, List.of(CART.countingFrom(minute(10))));
        Journey customer = new Journey("somebody");

        Book book =
                Book.empty(customer.id)
                        .heard(customer.fills(5).told(), later, minute(11), PATIENCE);

        assertThat(book.waits()).isEmpty();
    }

    @Test
    void what_is_heard_of_days_too_late_sets_nothing_off() {
        Journey customer = new Journey("somebody");

        Book book =
                Book.empty(customer.id)
                        .heard(
                                customer.fills(1).told(),
                                RULES,
                                minute(1).plus(Duration.ofDays(4)),
                                PATIENCE);

        assertThat(book.waits()).isEmpty();
    }

    @Test
    void a_rule_that_is_switched_off_ends_its_waits() {
        PushRule off =
                new PushRule(
                        "cart",
                        false,
                        CART.trigger(),
                        CART.delay(),
                        List.of(),
                        "a",
                        CART.channel(),
                        null,
                        null,
                        Set.of(),
                        CART.since());
        Journey customer = new Journey("somebody");
        Book book = state(Book.empty(customer.id), customer.fills(1), 1);

        book =
                book.heard(
                        customer.fills(2).told(),
                        new PushRules(2, null, List.of(off)),
                        minute(2),
                        PATIENCE);

        assertThat(book.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait.why()).isEqualTo("RULE_OFF"));
    }

    private static void happens(Journey customer, long minute, Random chance) {
        switch (chance.nextInt(9)) {
            case 0, 1 -> customer.fills(minute);
            case 2 -> customer.empties();
            case 3 -> customer.orders(minute);
            case 4 -> customer.enters("service", minute);
            case 5 -> customer.enters("purchase", minute);
            case 6 -> customer.joins("loyal", minute);
            case 7 -> customer.leaves("loyal");
            default -> customer.complains();
        }
    }

    /** The one customer: in what either of them was in, with the later cart. */
    private static Journey merged(Journey gone, Journey kept, Random chance) {
        Journey both = kept;
        if (gone.cart() > 0 && chance.nextBoolean()) {
            both.fills(20);
        }
        return both;
    }

    private static boolean haveCarts(List<Book> books) {
        return books.stream().allMatch(book -> cart(book).isPresent());
    }

    private static Optional<Standing.CartMark> cart(Book book) {
        return Optional.ofNullable(book.standing())
                .flatMap(standing -> Optional.ofNullable(standing.cart()));
    }

    private static List<Wait> cartWaits(List<Book> books) {
        return books.stream().flatMap(BooksTest::cartWaits).toList();
    }

    private static Stream<Wait> cartWaits(Book book) {
        return book.waits().stream()
                .filter(wait -> wait.ruleId().equals("cart"))
                .filter(wait ->
                        cart(book)
                                .filter(mark -> mark.since().equals(wait.occasion().since()))
                                .isPresent());
    }

    private static List<Book> fireSome(List<Book> books, Random chance) {
        return books.stream()
                .map(book -> {
                    Book fired = book;
                    for (Wait wait : book.waits()) {
                        if (wait.isWaiting() && chance.nextBoolean()) {
                            fired = fired.with(wait.fired());
                        }
                    }
                    return fired;
                })
                .toList();
    }

    private static Book book(List<Book> there, Journey whose, List<Told> messages) {
        Books books = new Books(there);
        messages.forEach(told -> books.take(told, RULES, minute(25), PATIENCE));
        return book(books, whose);
    }

    private static Book book(Books books, Journey whose) {
        return books.changed().stream()
                .filter(book -> book.customerId().equals(whose.id))
                .findFirst()
                .orElseThrow();
    }

    private static Book state(Book book, Journey customer, long minute) {
        return book.heard(customer.told(), RULES, minute(minute), PATIENCE);
    }

    private static Book after(Book book, Told told, Instant at) {
        return after(book, told, RULES, at);
    }

    private static Book after(Book book, Told told, PushRules rules, Instant at) {
        return book.heard(((Told.State) told).sighting(), rules, at, PATIENCE);
    }

    private static List<Wait> dueAt(Book book, Instant at) {
        return book.waits().stream().filter(wait -> wait.isDue(at)).toList();
    }

    private static PushRule rule(String id, Trigger trigger, long minutes, Set<Exit> exits) {
        return new PushRule(
                id,
                true,
                trigger,
                Duration.ofMinutes(minutes),
                List.of(),
                "a",
                new Channel(Channel.Medium.APP, null),
                null,
                null,
                exits,
                Journey.START);
    }
}
