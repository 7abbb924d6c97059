package com.kundresa.local.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Seeded chance for worlds and for property tests: the same seed gives the same answers in the same
 * order, on every machine (java.util.Random's algorithm is part of its contract).
 */
public final class Chance {
    private final long seed;
    private final Random random;

    public Chance(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** Chance of its own for a part, so that one part's needs do not move another's luck. */
    public Chance of(int part) {
        return new Chance(seed * 1_000_003L + part + 1);
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True once in {@code n} times on average. */
    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** True in so many of a hundred. */
    public boolean percent(int hundredths) {
        return random.nextInt(100) < hundredths;
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** So many different members, or all where there are fewer. */
    public <T> List<T> pick(int count, List<T> list) {
        List<T> shuffled = shuffled(list);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** A moment from {@code from} on, before {@code until}, in whole seconds. */
    public Instant moment(Instant from, Instant until) {
        long seconds = Math.max(1, Duration.between(from, until).toSeconds());
        return from.plusSeconds(random.nextLong(seconds));
    }

    /** Both ends included, in whole seconds. */
    public Duration duration(Duration least, Duration most) {
        return least.plusSeconds(random.nextLong(most.minus(least).toSeconds() + 1));
    }

    /** So many digits and small letters. */
    public String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(Character.forDigit(random.nextInt(36), 36));
        }
        return code.toString();
    }
}
