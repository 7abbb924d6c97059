package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The customer looked at this product lately and did not buy it since; fades by half every three
 * days.
 */
public final class Recency implements ProductSignal {

    private static final double HALF_LIFE_DAYS = 3;
    private static final double FAINT = 0.02;
    private static final double STEP_BACK = 0.9;

    @Override
    public String name() {
        return "recency";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        int place = situation.context().viewed().indexOf(product.productId());
        return place >= 0
                ? Optional.of(
                        new Evidence(
                                Math.pow(STEP_BACK, place),
                                new Reason("VIEWED_JUST_NOW", "Looked at in this visit")))
                : situation
                        .profile()
                        .flatMap(profile -> earlier(product, profile, situation.today()));
    }

    private static Optional<Evidence> earlier(
            Shelf.Entry product, Profile profile, LocalDate today) {
        return Optional.ofNullable(profile.lastLooked().get(product.productId()))
                .filter(day -> !isBoughtSince(profile, product.productId(), day))
                .map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today)))
                .map(days ->
                        new Evidence(
                                Math.pow(2, -days / HALF_LIFE_DAYS),
                                new Reason("VIEWED_LATELY", "Looked at " + Words.daysAgo(days))))
                .filter(evidence -> evidence.strength() > FAINT);
    }

    private static boolean isBoughtSince(Profile profile, String productId, LocalDate looked) {
        SortedSet<LocalDate> days = profile.daysBought().get(productId);
        return days != null && !days.last().isBefore(looked);
    }
}
