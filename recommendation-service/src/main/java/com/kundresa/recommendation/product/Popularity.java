package com.kundresa.recommendation.product;

import java.util.List;

/**
 * How much a product is asked for, fading by half every {@value #HALF_LIFE_DAYS} days.
 *
 * <p>Only whole counts per day are stored; the fading is computed when read. Because all products
 * fade alike, their order on one day is their order on every later day, so a snapshot may rank them
 * once.
 */
public final class Popularity {

    /** Days after which a contact counts half. */
    public static final int HALF_LIFE_DAYS = 14;

    private static final double VIEW_SHARE = 0.1;
    private static final int HORIZON_DAYS = 400;
    private static final double[] FADED = new double[HORIZON_DAYS];

    static {
        for (int days = 0; days < HORIZON_DAYS; days++) {
            FADED[days] = Math.pow(2, -days / (double) HALF_LIFE_DAYS);
        }
    }

    private Popularity() {}

    /** At least 0; an order counts 1 and a look {@value #VIEW_SHARE} on their own day. */
    public static double on(int epochDay, List<DayCount> days) {
        double sum = 0;
        for (DayCount day : days) {
            int age = Math.max(0, epochDay - day.epochDay());
            if (age < HORIZON_DAYS) {
                sum += FADED[age] * (day.orders() + VIEW_SHARE * day.views());
            }
        }
        return sum;
    }
}
