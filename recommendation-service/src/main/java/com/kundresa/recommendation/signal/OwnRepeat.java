package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The customer keeps buying this product: x = the sum of 0.85^k over the days on which it was
 * bought, where k counts the days of shopping since; as strong as x / (x + 1). Own shopping days
 * are the clock, so that weekly and yearly shoppers are judged alike (the frequency of TIFU-kNN, Hu
 * et al. 2020).
 */
public final class OwnRepeat implements ProductSignal {

    private static final double STEP_BACK = 0.85;

    @Override
    public String name() {
        return "own-repeat";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return situation
                .profile()
                .flatMap(profile ->
                        Optional.ofNullable(profile.daysBought().get(product.productId()))
                                .map(days -> evidence(days, profile, situation.today())));
    }

    private static Evidence evidence(SortedSet<LocalDate> days, Profile profile, LocalDate today) {
        double sum = 0;
        int back = 0;
        for (LocalDate day : profile.shoppingDays()) {
            if (days.contains(day)) {
                sum += Math.pow(STEP_BACK, back);
            }
            back++;
        }
        long since = Math.max(0, ChronoUnit.DAYS.between(days.last(), today));
        return new Evidence(sum / (sum + 1), new Reason("OWN_REPEAT", words(days.size(), since)));
    }

    private static String words(int times, long since) {
        return times == 1
                ? "Bought " + Words.daysAgo(since)
                : "Bought on " + times + " days, last " + Words.daysAgo(since);
    }
}
