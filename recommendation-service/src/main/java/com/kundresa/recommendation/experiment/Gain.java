package com.kundresa.recommendation.experiment;

import com.kundresa.recommendation.evaluation.Interval;

/**
 * What the treated customers bring in more than those who are held out.
 *
 * <p>Customers, not decisions, are drawn into the arms, so customers are what is counted: each
 * counts once, with all that it brought in. The difference of the means has the standard error
 * sqrt(s1^2 / n1 + s2^2 / n2), without assuming that both arms spread alike (B. L. Welch, The
 * generalization of Student's problem when several different population variances are involved,
 * Biometrika 34 (1947)); with at least {@value #LEAST_CUSTOMERS} customers an arm the normal
 * quantile serves. Nothing is claimed below that number, with fewer than {@value #LEAST_CONVERTED}
 * customers who were rewarded, or where the sizes of the arms raise the alarm.
 *
 * @param value reward per customer, treated minus held out
 * @param conversion share of customers rewarded at least once, treated minus held out
 */
public record Gain(Interval value, Interval conversion, Finding finding) {

    static final int LEAST_CUSTOMERS = 100;
    static final int LEAST_CONVERTED = 10;

    /** What may be said. */
    public enum Finding {
        GAIN("gain"),
        LOSS("loss"),
        NO_GAIN_SHOWN("no gain shown"),
        TOO_LITTLE_DATA("too little data"),
        ARMS_UNEVEN(
                "the arms do not have the sizes that were meant: find out why before comparing them");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Compares the arms. */
    public static Gain of(ArmTotals treated, ArmTotals heldOut, SampleRatio ratio) {
        Interval value =
                Interval.normal(
                        treated.mean() - heldOut.mean(),
                        Math.sqrt(treated.squaredError() + heldOut.squaredError()));
        Interval conversion =
                Interval.normal(
                        treated.conversion() - heldOut.conversion(),
                        Math.sqrt(
                                treated.squaredErrorOfConversion()
                                        + heldOut.squaredErrorOfConversion()));
        return new Gain(value, conversion, finding(treated, heldOut, ratio, value));
    }

    private static Finding finding(
            ArmTotals treated, ArmTotals heldOut, SampleRatio ratio, Interval value) {
        if (ratio.isAlarming()) {
            return Finding.ARMS_UNEVEN;
        }
        if (Math.min(treated.customers(), heldOut.customers()) < LEAST_CUSTOMERS
                || treated.converted() + heldOut.converted() < LEAST_CONVERTED) {
            return Finding.TOO_LITTLE_DATA;
        }
        if (value.low() > 0) {
            return Finding.GAIN;
        }
        return value.high() < 0 ? Finding.LOSS : Finding.NO_GAIN_SHOWN;
    }
}
