package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The product belongs to what the customer has bought over the years: y = the sum over its days of
 * 2^(-age / 200 days); as strong as the root of y, 1 from y = 16 on. Where {@link OwnRepeat} sees
 * the habit of these weeks, this one remembers what comes back after a season (the recency window
 * of UP-CF, Faggioli et al. 2020, without its edge).
 */
public final class OwnStaple implements ProductSignal {

    private static final double HALF_LIFE_DAYS = 200;
    private static final double MOST = 4;

    @Override
    public String name() {
        return "own-staple";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return situation
                .profile()
                .map(Profile::daysBought)
                .map(days -> days.get(product.productId()))
                .map(days -> evidence(days, situation.today()));
    }

    private static Evidence evidence(SortedSet<LocalDate> days, LocalDate today) {
        double sum = 0;
        for (LocalDate day : days) {
            sum += Math.pow(2, -Math.max(0, ChronoUnit.DAYS.between(day, today)) / HALF_LIFE_DAYS);
        }
        return new Evidence(
                Math.min(1, Math.sqrt(sum) / MOST),
                new Reason(
                        "OWN_STAPLE",
                        "Bought on "
                                + (days.size() == 1 ? "1 day" : days.size() + " days")
                                + " since "
                                + days.first()));
    }
}
