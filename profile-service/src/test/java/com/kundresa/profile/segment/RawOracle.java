package com.kundresa.profile.segment;

import static java.util.Objects.requireNonNull;

import com.kundresa.profile.customer.Window;
import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Sale;
import com.kundresa.profile.touch.Touch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules asked twice: as the engine takes them, and as a question to the bare list of interactions
 * that shares nothing with the engine and remembers nothing.
 */
record RawOracle(Condition rule, Question question) {

    /** A question to all interactions of one customer, asked at a moment. */
    interface Question {
        boolean holds(List<Touch> touches, Instant now);
    }

    /** A random rule, parts within parts. */
    static RawOracle random(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return clause(random);
        }
        List<RawOracle> parts =
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> random(random, depth - 1))
                        .toList();
        List<Condition> rules = parts.stream().map(RawOracle::rule).toList();
        return switch (random.nextInt(3)) {
            case 0 ->
                    new RawOracle(
                            new Condition.All(rules),
                            (touches, now) ->
                                    parts.stream()
                                            .allMatch(each -> each.question.holds(touches, now)));
            case 1 ->
                    new RawOracle(
                            new Condition.Any(rules),
                            (touches, now) ->
                                    parts.stream()
                                            .anyMatch(each -> each.question.holds(touches, now)));
            default ->
                    new RawOracle(
                            new Condition.Not(rules.getFirst()),
                            (touches, now) -> !parts.getFirst().question.holds(touches, now));
        };
    }

    private static RawOracle clause(SplittableRandom random) {
        Window window = window(random);
        Range range = range(random, 4);
        return switch (random.nextInt(12)) {
            case 0 -> counted("product_viewed", some(window, random), range);
            case 1 -> orders(window, range);
            case 2 -> money(window, range(random, 2_000));
            case 3 -> bought("p" + random.nextInt(3), window, range);
            case 4 -> interest("category p" + random.nextInt(3), window, range(random, 100));
            case 5 -> lastSeen(Duration.ofHours(1 + random.nextInt(900)), random.nextBoolean());
            case 6 -> lastOrder(Duration.ofHours(1 + random.nextInt(900)), random.nextBoolean());
            case 7 -> trait(range(random, 40));
            case 8 -> channel(random.nextBoolean() ? "store" : "chat");
            case 9 -> openCases(range(random, 3));
            case 10 -> score(Duration.ofDays(1 + random.nextInt(40)), range(random, 10));
            default -> allows(random.nextBoolean());
        };
    }

    private static Window window(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Window.EVER;
            case 1 -> new Window(1 + random.nextInt(20), 1 + random.nextInt(20));
            default -> Window.last(1 + random.nextInt(40));
        };
    }

    private static Window some(Window window, SplittableRandom random) {
        return window.isEver() ? Window.last(1 + random.nextInt(40)) : window;
    }

    private static Range range(SplittableRandom random, int bound) {
        long at = random.nextInt(bound);
        return switch (random.nextInt(3)) {
            case 0 -> Range.upTo(at);
            case 1 -> new Range(at, at + random.nextInt(bound));
            default -> Range.from(at);
        };
    }

    private static RawOracle counted(String type, Window window, Range range) {
        return new RawOracle(
                new Condition.Count(type, window, range),
                (touches, now) ->
                        fits(
                                range,
                                within(touches, window, now)
                                        .filter(touch ->
                                                touch.type().equals(type) && touch.byCustomer())
                                        .count()));
    }

    private static RawOracle orders(Window window, Range range) {
        return new RawOracle(
                new Condition.Count("order_completed", window, range),
                (touches, now) ->
                        fits(
                                range,
                                within(touches, window, now).filter(RawOracle::ordered).count()));
    }

    private static Sale order(Touch touch) {
        return requireNonNull(touch.order());
    }

    private static RawOracle money(Window window, Range range) {
        ToLongFunction<Touch> amount =
                touch -> order(touch).currency().equals("SEK") ? order(touch).totalMinor() : 0;
        return new RawOracle(
                new Condition.Money(Condition.Flow.ORDERED, "SEK", window, range),
                (touches, now) ->
                        fits(
                                range,
                                within(touches, window, now)
                                        .filter(RawOracle::ordered)
                                        .mapToLong(amount)
                                        .sum()));
    }

    private static RawOracle bought(String product, Window window, Range range) {
        return new RawOracle(
                new Condition.Bought(product, window, range),
                (touches, now) ->
                        fits(
                                range,
                                within(touches, window, now)
                                        .filter(RawOracle::ordered)
                                        .flatMap(touch -> order(touch).lines().stream())
                                        .filter(line -> line.productId().equals(product))
                                        .mapToLong(line -> line.quantity())
                                        .sum()));
    }

    private static RawOracle interest(String category, Window window, Range percent) {
        return new RawOracle(
                new Condition.Interest(Condition.Kind.CATEGORY, category, window, percent),
                (touches, now) -> {
                    List<String> looked =
                            within(touches, window, now)
                                    .filter(Touch::byCustomer)
                                    .filter(touch ->
                                            List.of("product_viewed", "product_added")
                                                    .contains(touch.type()))
                                    .flatMap(touch -> touch.products().stream())
                                    .map(line -> line.category())
                                    .toList();
                    long wanted = looked.stream().filter(category::equals).count();
                    return fits(percent, looked.isEmpty() ? 0 : 100 * wanted / looked.size());
                });
    }

    private static RawOracle lastSeen(Duration time, boolean longer) {
        return new RawOracle(
                ago(new Condition.Event.LastSeen(), time, longer),
                (touches, now) -> {
                    boolean contacts = touches.stream().anyMatch(Touch::byCustomer);
                    return elapsed(
                            touches, touch -> !contacts || touch.byCustomer(), time, longer, now);
                });
    }

    private static RawOracle lastOrder(Duration time, boolean longer) {
        return new RawOracle(
                ago(new Condition.Event.LastOrder(), time, longer),
                (touches, now) -> elapsed(touches, RawOracle::ordered, time, longer, now));
    }

    private static Condition ago(Condition.Event event, Duration time, boolean longer) {
        return new Condition.Ago(event, longer ? time : null, longer ? null : time);
    }

    private static boolean elapsed(
            List<Touch> touches,
            Predicate<Touch> which,
            Duration time,
            boolean longer,
            Instant now) {
        return touches.stream()
                .filter(which)
                .map(Touch::occurredAt)
                .max(Comparator.naturalOrder())
                .filter(last -> longer != Duration.between(last, now).compareTo(time) < 0)
                .isPresent();
    }

    private static RawOracle trait(Range range) {
        Condition.Test test =
                new Condition.Test.Between(
                        range.atLeast() == null
                                ? null
                                : java.math.BigDecimal.valueOf(range.atLeast()),
                        range.atMost() == null
                                ? null
                                : java.math.BigDecimal.valueOf(range.atMost()));
        return new RawOracle(
                new Condition.Trait("age", test),
                (touches, now) ->
                        newest(touches, touch -> touch.traits().containsKey("age"))
                                .map(touch ->
                                        (com.kundresa.profile.touch.TraitValue.Numeric)
                                                touch.traits().get("age"))
                                .anyMatch(age -> fits(range, age.number().longValueExact())));
    }

    private static RawOracle channel(String channel) {
        return new RawOracle(
                new Condition.Channel(channel),
                (touches, now) ->
                        touches.stream()
                                .anyMatch(touch ->
                                        touch.byCustomer() && touch.channel().equals(channel)));
    }

    private static RawOracle openCases(Range range) {
        return new RawOracle(
                new Condition.OpenCases(null, range),
                (touches, now) -> {
                    Map<String, List<Touch>> cases = new HashMap<>();
                    touches.stream()
                            .filter(touch -> touch.caseStep() != null)
                            .forEach(touch ->
                                    cases.computeIfAbsent(
                                                    touch.caseStep().caseId(),
                                                    id -> new java.util.ArrayList<>())
                                            .add(touch));
                    return fits(range, cases.values().stream().filter(RawOracle::open).count());
                });
    }

    private static boolean open(List<Touch> steps) {
        return newest(
                        steps,
                        step ->
                                requireNonNull(step.caseStep()).status()
                                        != CaseStep.Status.COMMENTED)
                .noneMatch(
                        step -> requireNonNull(step.caseStep()).status() == CaseStep.Status.SOLVED);
    }

    private static RawOracle score(Duration within, Range range) {
        return new RawOracle(
                new Condition.Score("nps", within, range),
                (touches, now) ->
                        newest(
                                        touches,
                                        touch ->
                                                touch.feedback() != null
                                                        && touch.feedback().kind().equals("nps"))
                                .filter(touch -> now.isBefore(touch.occurredAt().plus(within)))
                                .anyMatch(touch ->
                                        fits(range, requireNonNull(touch.feedback()).score())));
    }

    private static RawOracle allows(boolean granted) {
        return new RawOracle(
                new Condition.Allows("marketing", granted),
                (touches, now) ->
                        granted
                                == newest(
                                                touches,
                                                touch -> touch.consents().containsKey("marketing"))
                                        .anyMatch(touch -> touch.consents().get("marketing")));
    }

    private static boolean ordered(Touch touch) {
        return touch.type().equals("order_completed") && touch.order() != null;
    }

    private static Stream<Touch> newest(List<Touch> touches, Predicate<Touch> which) {
        return touches.stream().filter(which).max(Comparator.comparing(Touch::stamp)).stream();
    }

    private static Stream<Touch> within(List<Touch> touches, Window window, Instant now) {
        if (window.equals(Window.EVER)) {
            return touches.stream();
        }
        long today = day(now);
        return touches.stream()
                .filter(touch -> {
                    long age = today - day(touch.occurredAt());
                    return age >= window.skipped() && age < window.days() + window.skipped()
                            || age < 0 && window.skipped() == 0;
                });
    }

    private static long day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toEpochDay();
    }

    private static boolean fits(Range range, long number) {
        long least = range.atLeast() == null ? Long.MIN_VALUE : range.atLeast();
        long most = range.atMost() == null ? Long.MAX_VALUE : range.atMost();
        return least <= number && number <= most;
    }
}
