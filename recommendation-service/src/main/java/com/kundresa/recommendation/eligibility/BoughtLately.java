package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;

/**
 * What was bought within the last {@value #DAYS} days is left out, until it proves to be bought
 * again and again.
 */
public final class BoughtLately implements ProductRule {

    static final int DAYS = 14;

    @Override
    public Verdict check(Shelf.Entry product, Situation situation) {
        return situation
                .profile()
                .map(Profile::daysBought)
                .map(days -> days.get(product.productId()))
                .filter(days -> days.size() == 1 && isLately(days, situation.today()))
                .<Verdict>map(days ->
                        new Verdict.Barred(
                                "products",
                                "BOUGHT_LATELY",
                                "Was bought within the last " + DAYS + " days"))
                .orElse(Verdict.ELIGIBLE);
    }

    private static boolean isLately(SortedSet<LocalDate> days, LocalDate today) {
        return ChronoUnit.DAYS.between(days.last(), today) <= DAYS;
    }
}
