package com.kundresa.profile.segment;

import com.kundresa.profile.customer.Window;
import com.kundresa.profile.touch.TraitValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a segment asks of a customer: a closed set, so that each answer can be explained and for
 * each is known when time alone changes it; and nothing in it could reach the platform.
 */
public sealed interface Condition {

    /** All of these hold. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** This does not hold. */
    record Not(Condition part) implements Condition {}

    /** So many of the customer's own interactions of a type; orders count whoever sent them. */
    record Count(String type, Window window, Range range) implements Condition {}

    /** So much was ordered or given back in one currency, in minor units. */
    record Money(Flow flow, String currency, Window window, Range range) implements Condition {}

    /** So many pieces of a product were bought. */
    record Bought(String productId, Window window, Range range) implements Condition {}

    /** So much of a hundred of what was looked at is of this category or product. */
    record Interest(Kind kind, String key, Window window, Range percent) implements Condition {}

    /** So long ago, or less than so long; where it never happened, neither holds. */
    record Ago(Event event, @Nullable Duration atLeast, @Nullable Duration lessThan)
            implements Condition {

        /**
         * @throws IllegalArgumentException where no or a negative time is given
         */
        public Ago {
            if ((atLeast == null) == (lessThan == null)) {
                throw new IllegalArgumentException("give either atLeast or lessThan");
            }
            Duration given = atLeast == null ? lessThan : atLeast;
            if (given != null && !given.isPositive()) {
                throw new IllegalArgumentException("a time is longer than nothing");
            }
        }
    }

    /** The customer stands in one of these phases of the journey, silence considered. */
    record InPhase(Set<String> phases) implements Condition {
        public InPhase {
            phases = Set.copyOf(phases);
        }
    }

    /** A trait is known, and stands the test. */
    record Trait(String name, Test test) implements Condition {}

    /** The customer has been met in this channel. */
    record Channel(String channel) implements Condition {}

    /** The customer has an identifier of this type. */
    record Known(String identifierType) implements Condition {}

    /** So many cases are open, of one topic or of any. */
    record OpenCases(@Nullable String topic, Range range) implements Condition {}

    /** The newest score of a kind lies there, and is younger than that. */
    record Score(String kind, @Nullable Duration within, Range range) implements Condition {}

    /** The customer allowed a purpose, or did not. */
    record Allows(String purpose, boolean granted) implements Condition {}

    /** Something has been lying in the cart, untouched for so long. */
    record CartLeft(Duration untouched) implements Condition {}

    /** Whither money went. */
    enum Flow {
        ORDERED,
        REFUNDED
    }

    /** What was looked at. */
    enum Kind {
        CATEGORY,
        PRODUCT
    }

    /** What time is counted from. */
    sealed interface Event {
        /** The customer was seen for the first time. */
        record FirstSeen() implements Event {}

        /** The customer was seen last. */
        record LastSeen() implements Event {}

        /** The customer ordered last. */
        record LastOrder() implements Event {}

        /** The customer was seen in this channel last. */
        record LastIn(String channel) implements Event {}
    }

    /** What a trait's value must be. */
    sealed interface Test {
        /** Any value. */
        record Exists() implements Test {}

        /** One of these. */
        record OneOf(Set<TraitValue> values) implements Test {
            public OneOf {
                values = Set.copyOf(values);
            }
        }

        /** A number between these, both included. */
        record Between(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) implements Test {}
    }
}
