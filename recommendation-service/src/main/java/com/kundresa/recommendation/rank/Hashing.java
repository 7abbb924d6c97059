package com.kundresa.recommendation.rank;

import com.kundresa.recommendation.bandit.FeatureSet;
import com.kundresa.recommendation.bandit.Features;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lays any traits into {@value #PLACES} places, so that callers need not declare them.
 *
 * <p>The hashing trick with signs (Weinberger et al. 2009): each trait of an option, and each pair
 * of a trait of the situation with a trait of the option, adds its value, or takes it away, at a
 * place that its name's hash gives. Traits that share a place disturb each other; the signs make
 * the disturbance zero on average. What the situation says alone is left out, because it is the
 * same for all options. The vector is scaled to length one, so that many traits count as much as
 * few. Costs one multiplication for each pair.
 */
public final class Hashing {

    /** Where traits are laid; one more place is the bias. */
    public static final int PLACES = 255;

    /** The features that a ranking's model speaks of. */
    public static final FeatureSet SET =
            new FeatureSet(
                    "hashed-1",
                    Stream.concat(
                                    Stream.of(FeatureSet.BIAS),
                                    IntStream.range(0, PLACES).mapToObj(Hashing::name))
                            .toList());

    private static final long ID = hash("id");

    private Hashing() {}

    /** What holds where an option is taken in a situation. */
    public static Features of(List<Trait> situation, Option option) {
        double[] places = new double[PLACES];
        for (Hashed own : hashed(option)) {
            add(places, mixed(own.hash()), own.value());
            for (Trait trait : situation) {
                long pair = mixed(own.hash() ^ Long.rotateLeft(hash(trait.name()), 17));
                add(places, pair, own.value() * trait.value());
            }
        }
        return SET.of(named(places));
    }

    private record Hashed(long hash, double value) {}

    private static List<Hashed> hashed(Option option) {
        List<Hashed> hashed = new ArrayList<>();
        hashed.add(new Hashed(ID ^ hash(option.id()), 1));
        option.traits().forEach(trait -> hashed.add(new Hashed(hash(trait.name()), trait.value())));
        return hashed;
    }

    private static void add(double[] places, long hash, double value) {
        int place = (int) Long.remainderUnsigned(hash >>> 1, PLACES);
        places[place] += (hash & 1) == 0 ? value : -value;
    }

    private static Map<String, Double> named(double[] places) {
        double squares = 0;
        for (double value : places) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        Map<String, Double> named = new HashMap<>();
        for (int place = 0; place < PLACES; place++) {
            if (places[place] != 0) {
                named.put(name(place), places[place] / length);
            }
        }
        return named;
    }

    private static String name(int place) {
        return "h" + place;
    }

    /** FNV-1a over the characters. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
