package com.kundresa.recommendation.experiment;

import com.kundresa.recommendation.evaluation.Interval;

/**
 * What the customers of one arm bring in more than those of another, for example the treated more
 * than those who are held out.
 *
 * <p>Customers, not decisions, are drawn into the arms, so customers are what is counted: each
 * counts once, with all that it brought in. The difference of the means has the standard error
 * sqrt(s1^2 / n1 + s2^2 / n2), without assuming that both arms spread alike (B. L. Welch, The
 * generalization of Student's problem when several different population variances are involved,
 * Biometrika 34 (1947), 28-35); with at least {@value #LEAST_CUSTOMERS} customers an arm the normal
 * quantile serves. Nothing is claimed below that number, with fewer than {@value #LEAST_SUCCESSFUL}
 * customers who brought in anything, or where the sizes of the arms raise the alarm.
 *
 * @param amount per customer, one minus the other
 * @param success share of customers who brought in anything, one minus the other
 * @param finding what the amount says
 */
public record Gain(Interval amount, Interval success, Finding finding) {

    static final int LEAST_CUSTOMERS = 100;
    static final int LEAST_SUCCESSFUL = 10;

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
    public static Gain of(ArmTotals one, ArmTotals other, SampleRatio ratio) {
        Interval amount =
                Interval.normal(
                        one.mean() - other.mean(),
                        Math.sqrt(one.squaredError() + other.squaredError()));
        Interval success =
                Interval.normal(
                        one.success() - other.success(),
                        Math.sqrt(one.squaredErrorOfSuccess() + other.squaredErrorOfSuccess()));
        return new Gain(amount, success, finding(one, other, ratio, amount));
    }

    private static Finding finding(
            ArmTotals one, ArmTotals other, SampleRatio ratio, Interval amount) {
        if (ratio.isAlarming()) {
            return Finding.ARMS_UNEVEN;
        }
        if (Math.min(one.customers(), other.customers()) < LEAST_CUSTOMERS
                || one.successful() + other.successful() < LEAST_SUCCESSFUL) {
            return Finding.TOO_LITTLE_DATA;
        }
        if (amount.low() > 0) {
            return Finding.GAIN;
        }
        return amount.high() < 0 ? Finding.LOSS : Finding.NO_GAIN_SHOWN;
    }
}
