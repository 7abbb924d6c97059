package com.kundresa.profile.touch;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What interactions say of one trait. Values of one kind are ordered as one expects; of different
 * kinds, what was removed comes before yes and no, these before texts, numbers and several.
 */
public sealed interface TraitValue extends Comparable<TraitValue> {

    /** At most this many characters of a text are kept. */
    int LONGEST_TEXT = 250;

    /** A text; an empty one is a value too. */
    record Text(String text) implements TraitValue {
        public Text {
            text = Texts.clean(text, LONGEST_TEXT);
        }
    }

    /** A number, exact; 1.50 and 1.5 are the same. */
    record Numeric(BigDecimal number) implements TraitValue {

        private static final int MOST_PLAIN_ZEROS = 18;

        public Numeric {
            number = number.signum() == 0 ? BigDecimal.ZERO : plain(number.stripTrailingZeros());
        }

        /** Whole numbers of a sensible size are written without an exponent. */
        private static BigDecimal plain(BigDecimal stripped) {
            boolean round = stripped.scale() < 0 && stripped.scale() >= -MOST_PLAIN_ZEROS;
            return round ? stripped.setScale(0) : stripped;
        }
    }

    /** Yes or no. */
    record Flag(boolean flag) implements TraitValue {}

    /** The trait is taken away. */
    record Removed() implements TraitValue {}

    /** All that were said, as texts; beyond {@link #MOST} the first in their order. */
    record Several(SortedSet<String> texts) implements TraitValue {

        public static final int MOST = 20;

        public Several {
            SortedSet<String> kept = new TreeSet<>(texts);
            while (kept.size() > MOST) {
                kept.removeLast();
            }
            texts = Collections.unmodifiableSortedSet(kept);
        }
    }

    /** This value as one of several. */
    default Several asSeveral() {
        return switch (this) {
            case Text(String text) -> of(text);
            case Numeric(BigDecimal number) -> of(number.toPlainString());
            case Flag(boolean flag) -> of(Boolean.toString(flag));
            case Removed removed -> new Several(Collections.emptySortedSet());
            case Several several -> several;
        };
    }

    /** All that both say; commutative and associative. */
    default Several and(TraitValue other) {
        SortedSet<String> both = new TreeSet<>(asSeveral().texts());
        both.addAll(other.asSeveral().texts());
        return new Several(both);
    }

    @Override
    default int compareTo(TraitValue other) {
        if (this instanceof Numeric(BigDecimal one) && other instanceof Numeric(BigDecimal two)) {
            return one.compareTo(two);
        }
        int kinds = Integer.compare(kind(), other.kind());
        return kinds != 0
                ? kinds
                : asSeveral().texts().toString().compareTo(other.asSeveral().texts().toString());
    }

    private int kind() {
        return switch (this) {
            case Removed removed -> 0;
            case Flag flag -> 1;
            case Text text -> 2;
            case Numeric number -> 3;
            case Several several -> 4;
        };
    }

    private static Several of(String text) {
        SortedSet<String> one = new TreeSet<>();
        one.add(text);
        return new Several(one);
    }
}
