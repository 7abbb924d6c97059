package com.kundresa.recommendation.product;

import java.util.List;

/**
 * How much a product is asked for, fading by half every {@value #HALF_LIFE_DAYS} days, and whether
 * that rises.
 *
 * <p>Only whole counts per day are stored; the fading is computed when read. A product that came on
 * sale a week ago could not be asked for earlier, so its faded count is held against the faded days
 * on which it was there; as a few days say little, {@value #PRIOR_DAYS} days of the mean product's
 * demand are added (the mean of a gamma posterior over a Poisson rate).
 */
public final class Popularity {

    /** Days after which a contact counts half. */
    public static final int HALF_LIFE_DAYS = 14;

    private static final int PRIOR_DAYS = 7;
    private static final double VIEW_SHARE = 0.1;
    private static final int HORIZON_DAYS = 400;
    private static final double[] FADED = faded(HALF_LIFE_DAYS);
    private static final double[] EXPOSED = summed(FADED);

    /** Faded days of a product that was always there. */
    static final double EXPOSED_IN_ALL = EXPOSED[HORIZON_DAYS - 1];

    private static final double[] LATELY = faded(4);
    private static final double[] EARLIER = faded(25);
    private static final double LATELY_IN_ALL = summed(LATELY)[HORIZON_DAYS - 1];
    private static final double EARLIER_IN_ALL = summed(EARLIER)[HORIZON_DAYS - 1];

    /** Contacts a day below which a rise is doubted. */
    private static final double DOUBT = 0.3;

    private static final double STEEPEST = 4;

    private Popularity() {}

    /** At least 0; an order counts 1 and a look {@value #VIEW_SHARE} on their own day. */
    public static double on(int epochDay, List<DayCount> days) {
        return sum(epochDay, days, FADED);
    }

    /**
     * Contacts a day, at least 0.
     *
     * @param faded what {@link #on} gave
     * @param daysOnSale at least 0
     * @param mean contacts a day of the mean product
     */
    static double rate(double faded, int daysOnSale, double mean) {
        double exposed = EXPOSED[Math.clamp(daysOnSale, 0, HORIZON_DAYS - 1)];
        return (faded + PRIOR_DAYS * mean) / (exposed + PRIOR_DAYS);
    }

    /**
     * From 0 to 1: how the last days compare with the last weeks; 0.25 where nothing changes and
     * much is known, 1 where the demand is fourfold.
     */
    static double rise(int epochDay, List<DayCount> days) {
        double lately = sum(epochDay, days, LATELY) / LATELY_IN_ALL;
        double earlier = sum(epochDay, days, EARLIER) / EARLIER_IN_ALL;
        return Math.min(STEEPEST, lately / (earlier + DOUBT)) / STEEPEST;
    }

    private static double sum(int epochDay, List<DayCount> days, double[] fading) {
        double sum = 0;
        for (int i = days.size() - 1; i >= 0; i--) {
            DayCount day = days.get(i);
            int age = Math.max(0, epochDay - day.epochDay());
            if (age >= HORIZON_DAYS) {
                break;
            }
            sum += fading[age] * (day.orders() + VIEW_SHARE * day.views());
        }
        return sum;
    }

    private static double[] faded(double halfLife) {
        double[] faded = new double[HORIZON_DAYS];
        for (int days = 0; days < HORIZON_DAYS; days++) {
            faded[days] = Math.pow(2, -days / halfLife);
        }
        return faded;
    }

    private static double[] summed(double[] faded) {
        double[] sums = faded.clone();
        for (int days = 1; days < HORIZON_DAYS; days++) {
            sums[days] += sums[days - 1];
        }
        return sums;
    }
}
