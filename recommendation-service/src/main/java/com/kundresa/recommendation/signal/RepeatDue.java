package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The next time is due by the customer's own rhythm, the mean gap between the days on which the
 * product was bought: 1 when exactly one gap has passed, less the earlier or later it is on a
 * logarithmic scale, nothing from {@value #WIDTH} powers of e away. Silent until there are two
 * days.
 */
public final class RepeatDue implements ProductSignal {

    private static final double WIDTH = 2;

    @Override
    public String name() {
        return "repeat-due";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return situation
                .profile()
                .map(Profile::daysBought)
                .map(days -> days.get(product.productId()))
                .filter(days -> days.size() > 1)
                .map(days -> evidence(days, situation.today()))
                .filter(evidence -> evidence.strength() > 0);
    }

    private static Evidence evidence(SortedSet<LocalDate> days, LocalDate today) {
        long since = Math.max(0, ChronoUnit.DAYS.between(days.last(), today));
        double gap = ChronoUnit.DAYS.between(days.first(), days.last()) / (days.size() - 1.0);
        double away = Math.abs(Math.log((since + 1) / (gap + 1)));
        return new Evidence(
                Math.max(0, 1 - away / WIDTH),
                new Reason(
                        "REPEAT_DUE",
                        "Bought every " + Math.round(gap) + " days, last " + Words.daysAgo(since)));
    }
}
