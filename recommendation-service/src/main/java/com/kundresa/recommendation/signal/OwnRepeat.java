package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The customer buys this product again and again: the stronger, the more often it was bought and
 * the nearer the next time is by the customer's own rhythm (the mean gap between purchase days).
 */
public final class OwnRepeat implements ProductSignal {

    private static final double JUST_BOUGHT = 0.3;
    private static final double LONG_GONE = 0.15;
    private static final double UNKNOWN_RHYTHM = 0.5;

    @Override
    public String name() {
        return "own-repeat";
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
        long since = Math.max(0, ChronoUnit.DAYS.between(days.last(), today));
        double habit = 1 - 1.0 / (1 + days.size());
        return new Evidence(
                habit * due(days, since), new Reason("OWN_REPEAT", words(days.size(), since)));
    }

    private static double due(SortedSet<LocalDate> days, long since) {
        if (days.size() < 2) {
            return UNKNOWN_RHYTHM;
        }
        double gap = ChronoUnit.DAYS.between(days.first(), days.last()) / (days.size() - 1.0);
        double rhythm = since / gap;
        return rhythm <= 1 ? Math.max(JUST_BOUGHT, rhythm) : Math.max(LONG_GONE, 3 / (2 + rhythm));
    }

    private static String words(int times, long since) {
        return times == 1
                ? "Bought " + Words.daysAgo(since)
                : "Bought on " + times + " days, last " + Words.daysAgo(since);
    }
}
