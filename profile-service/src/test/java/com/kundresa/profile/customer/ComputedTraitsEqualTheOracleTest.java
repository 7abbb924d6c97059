package com.kundresa.profile.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.profile.RandomHistory;
import com.kundresa.profile.customer.packed.FragmentBytes;
import com.kundresa.profile.touch.Line;
import com.kundresa.profile.touch.Sale;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.TraitValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function over every window, against what a walk through all interactions says. */
class ComputedTraitsEqualTheOracleTest {
    private static final int INTERACTIONS = 500;
    private static final List<Integer> WINDOWS = List.of(0, 1, 7, 90, 366);
    private static final List<Integer> DAYS_LATER = List.of(0, 1, 6, 80, 365, 500);
    private static final Set<String> SALES = Set.of("order_completed", "order_refunded");
    private static final Set<String> LOOKS =
            Set.of("product_viewed", "product_added", "order_completed");
    private static final Set<String> ANY =
            Set.of("page_viewed", "product_viewed", "order_completed", "chat_message");

    private static final List<ComputedTrait> DECLARED = declared();

    static LongStream seeds() {
        return RandomHistory.seeds(60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyValueIsWhatTheInteractionsSay(long seed) {
        List<Touch> touches = RandomHistory.crowded(seed, INTERACTIONS);
        Gauges gauges = folded(touches, seed);

        for (Instant now : moments(touches)) {
            Reckoning reckoning = Reckoning.at(DECLARED, gauges, now);
            for (ComputedTrait trait : DECLARED) {
                Computed found = reckoning.values().get(trait.name());
                assertThat(Optional.ofNullable(found).map(Computed::value))
                        .as("%s at %s", trait, now)
                        .isEqualTo(Optional.ofNullable(oracle(trait, touches, now)));
                assertThat(found != null && found.since() != null)
                        .as("%s at %s is not complete", trait, now)
                        .isEqualTo(found != null && dropsOf(trait, touches, now));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void beforeTheNextChangeNothingChanges(long seed) {
        List<Touch> touches = RandomHistory.crowded(seed, INTERACTIONS);
        Gauges gauges = folded(touches, seed);
        Instant now = last(touches);

        for (int turns = 0; turns < 40; turns++) {
            Reckoning reckoning = Reckoning.at(DECLARED, gauges, now);
            Instant next = reckoning.nextChangeAt().orElse(now.plus(Duration.ofDays(5_000)));
            assertThat(next).isAfter(now);
            assertThat(Reckoning.at(DECLARED, gauges, next.minusMillis(1)).values())
                    .isEqualTo(reckoning.values());
            now = next;
        }
    }

    /** Through two fragments, their bytes and a merge, as a customer of two nodes goes. */
    private static Gauges folded(List<Touch> touches, long seed) {
        TraitPolicies policies = new TraitPolicies(Map.of(), List.of(), DECLARED);
        List<Touch> shuffled = RandomHistory.shuffled(touches, seed);
        Fragment one = StateFold.fold(shuffled.subList(0, INTERACTIONS / 3), policies);
        Fragment other = StateFold.fold(shuffled.subList(INTERACTIONS / 3, INTERACTIONS), policies);
        return FragmentBytes.read(FragmentBytes.write(other)).merge(one).gauges();
    }

    private static List<Instant> moments(List<Touch> touches) {
        return DAYS_LATER.stream().map(days -> last(touches).plus(Duration.ofDays(days))).toList();
    }

    private static Instant last(List<Touch> touches) {
        return touches.stream().map(Touch::occurredAt).max(Instant::compareTo).orElseThrow();
    }

    private static List<ComputedTrait> declared() {
        List<ComputedTrait> all = new ArrayList<>();
        for (int days : WINDOWS) {
            all.add(trait(Computation.COUNT, ANY, Set.of(), null, null, days));
            all.add(trait(Computation.SUM, SALES, Set.of(), Subject.ORDER_TOTAL, "SEK", days));
            all.add(trait(Computation.MIN, SALES, Set.of("store"), Subject.QUANTITY, null, days));
            all.add(trait(Computation.MAX, SALES, Set.of(), Subject.REFUND_TOTAL, "EUR", days));
            all.add(trait(Computation.FIRST, ANY, Set.of("web"), Subject.CAMPAIGN, null, days));
            all.add(trait(Computation.LAST, LOOKS, Set.of(), Subject.PRODUCT, null, days));
            all.add(
                    trait(
                            Computation.MOST_FREQUENT,
                            LOOKS,
                            Set.of(),
                            Subject.CATEGORY,
                            null,
                            days));
            all.add(trait(Computation.DISTINCT, LOOKS, Set.of(), Subject.PRODUCT, null, days));
            all.add(trait(Computation.DISTINCT, ANY, Set.of(), Subject.CHANNEL, null, days));
            all.add(
                    trait(
                            Computation.MAX,
                            Set.of("feedback_given"),
                            Set.of(),
                            Subject.SCORE,
                            null,
                            days));
        }
        return all;
    }

    private static ComputedTrait trait(
            Computation computation,
            Set<String> types,
            Set<String> channels,
            @Nullable Subject subject,
            @Nullable String currency,
            int days) {
        String name = computation.word() + "-" + subject + "-" + days;
        Window window = days == 0 ? Window.EVER : Window.last(days);
        return new ComputedTrait(name, computation, types, channels, subject, currency, window);
    }

    private static @Nullable TraitValue oracle(
            ComputedTrait trait, List<Touch> touches, Instant now) {
        List<Touch> ever = counting(trait, touches);
        List<Touch> within = ever.stream().filter(touch -> covers(trait, touch, now)).toList();
        List<Long> amounts =
                trait.computation().isOfAmounts()
                        ? within.stream()
                                .flatMap(touch -> said(trait, touch).stream())
                                .map(Long::valueOf)
                                .toList()
                        : List.of();
        Comparator<Touch> order = Comparator.comparing(Touch::stamp);
        return switch (trait.computation()) {
            case COUNT -> ever.isEmpty() ? null : number(within.size());
            case SUM ->
                    saying(trait, ever).isEmpty()
                            ? null
                            : number(amounts.stream().mapToLong(Long::longValue).sum());
            case MIN ->
                    amounts.stream().min(Long::compare).map(found -> number(found)).orElse(null);
            case MAX ->
                    amounts.stream().max(Long::compare).map(found -> number(found)).orElse(null);
            case FIRST ->
                    saying(trait, within).stream()
                            .min(order)
                            .map(touch -> text(said(trait, touch).getFirst()))
                            .orElse(null);
            case LAST ->
                    saying(trait, within).stream()
                            .max(order)
                            .map(touch -> text(said(trait, touch).getFirst()))
                            .orElse(null);
            case MOST_FREQUENT -> mostFrequent(kept(trait, ever, now));
            case DISTINCT ->
                    saying(trait, ever).isEmpty()
                            ? null
                            : number(
                                    kept(trait, ever, now).stream()
                                            .map(pair -> pair.getKey().said())
                                            .distinct()
                                            .count());
        };
    }

    private record Pair(LocalDate day, String said) {}

    /** The newest 200 pairs of a day and a value, of these the ones within the window. */
    private static List<Map.Entry<Pair, Long>> kept(
            ComputedTrait trait, List<Touch> ever, Instant now) {
        return pairs(trait, ever).entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Pair, Long> each) -> each.getKey().day())
                                .reversed()
                                .thenComparing(each -> each.getKey().said()))
                .limit(ComputedTrait.MOST_VALUES)
                .filter(each -> covers(trait, each.getKey().day(), now))
                .toList();
    }

    private static Map<Pair, Long> pairs(ComputedTrait trait, List<Touch> ever) {
        Map<Pair, Long> pairs = new LinkedHashMap<>();
        for (Touch touch : ever) {
            said(trait, touch)
                    .forEach(said -> pairs.merge(new Pair(day(touch), said), 1L, Long::sum));
        }
        return pairs;
    }

    private static @Nullable TraitValue mostFrequent(List<Map.Entry<Pair, Long>> kept) {
        Map<String, Long> counts = new TreeMap<>();
        kept.forEach(each -> counts.merge(each.getKey().said(), each.getValue(), Long::sum));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .findFirst()
                .map(most -> text(most.getKey()))
                .orElse(null);
    }

    /** Whether the window reaches to days of which pairs were, or may have been, dropped. */
    private static boolean dropsOf(ComputedTrait trait, List<Touch> touches, Instant now) {
        boolean compared =
                trait.computation() == Computation.MOST_FREQUENT
                        || trait.computation() == Computation.DISTINCT;
        List<LocalDate> days =
                pairs(trait, counting(trait, touches)).keySet().stream()
                        .map(Pair::day)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        return compared
                && days.size() >= ComputedTrait.MOST_VALUES
                && covers(trait, days.get(ComputedTrait.MOST_VALUES - 1), now);
    }

    private static List<Touch> counting(ComputedTrait trait, List<Touch> touches) {
        return touches.stream()
                .filter(touch -> trait.types().contains(touch.type()))
                .filter(touch ->
                        trait.channels().isEmpty() || trait.channels().contains(touch.channel()))
                .filter(touch -> touch.byCustomer() || SALES.contains(touch.type()))
                .toList();
    }

    private static List<Touch> saying(ComputedTrait trait, List<Touch> touches) {
        return touches.stream().filter(touch -> !said(trait, touch).isEmpty()).toList();
    }

    private static boolean covers(ComputedTrait trait, Touch touch, Instant now) {
        return covers(trait, day(touch), now);
    }

    private static boolean covers(ComputedTrait trait, LocalDate day, Instant now) {
        int days = trait.window().days();
        return days == 0
                || LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay() - day.toEpochDay() < days;
    }

    private static LocalDate day(Touch touch) {
        return LocalDate.ofInstant(touch.occurredAt(), ZoneOffset.UTC);
    }

    private static List<String> said(ComputedTrait trait, Touch touch) {
        return switch (trait.name().split("-")[1]) {
            case "ORDER_TOTAL" -> total(touch.order(), "SEK");
            case "REFUND_TOTAL" -> total(touch.refund(), "EUR");
            case "QUANTITY" -> lines(touch).map(line -> String.valueOf(line.quantity())).toList();
            case "PRODUCT" -> lines(touch).map(Line::productId).toList();
            case "frequent" -> lines(touch).map(line -> String.valueOf(line.category())).toList();
            case "CHANNEL" -> List.of(touch.channel());
            case "CAMPAIGN" ->
                    touch.campaign() == null
                            ? List.of()
                            : List.of(String.valueOf(touch.campaign().label()));
            case "SCORE" ->
                    touch.feedback() == null
                            ? List.of()
                            : List.of(String.valueOf(touch.feedback().score()));
            default -> List.of();
        };
    }

    private static List<String> total(@Nullable Sale sale, String currency) {
        return sale != null && sale.currency().equals(currency)
                ? List.of(String.valueOf(sale.totalMinor()))
                : List.of();
    }

    private static Stream<Line> lines(Touch touch) {
        return touch.order() == null ? touch.products().stream() : touch.order().lines().stream();
    }

    private static TraitValue number(long number) {
        return new TraitValue.Numeric(BigDecimal.valueOf(number));
    }

    private static TraitValue text(String text) {
        return new TraitValue.Text(text);
    }
}
