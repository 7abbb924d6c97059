package com.kundresa.recommendation.situation;

import com.kundresa.recommendation.customer.Bucket;
import com.kundresa.recommendation.customer.Contact;
import com.kundresa.recommendation.customer.CustomerView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A customer's habits, laid out for quick reading; only made for customers who do not object to
 * profiling.
 *
 * @param daysBought product id to the days on which it was bought, oldest first
 * @param shoppingDays the days on which anything was bought, newest first
 * @param lastLooked product id to the last day on which it was looked at
 * @param shares category to its share of the customer's interest, fading; from 0 to 1, 1 in all
 */
public record Profile(
        CustomerView view,
        Map<String, SortedSet<LocalDate>> daysBought,
        List<LocalDate> shoppingDays,
        Map<String, LocalDate> lastLooked,
        Map<String, Double> shares) {

    private static final double HALF_LIFE_DAYS = 30;

    /** The habits that show in the state on a day. */
    public static Profile of(CustomerView view, LocalDate today) {
        return new Profile(
                view, daysBought(view), shoppingDays(view), lastLooked(view), shares(view, today));
    }

    /** Categories by their share, strongest first. */
    public List<String> categories() {
        return shares.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, SortedSet<LocalDate>> daysBought(CustomerView view) {
        Map<String, SortedSet<LocalDate>> days = new HashMap<>();
        for (Bucket bucket : view.purchases()) {
            days.computeIfAbsent(bucket.key(), id -> new TreeSet<>()).add(bucket.day());
        }
        return days;
    }

    private static List<LocalDate> shoppingDays(CustomerView view) {
        return view.purchases().stream()
                .map(Bucket::day)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Map<String, LocalDate> lastLooked(CustomerView view) {
        Map<String, LocalDate> last = new HashMap<>();
        for (Bucket bucket : view.productInterests()) {
            last.merge(
                    bucket.key(), bucket.day(), (one, other) -> one.isAfter(other) ? one : other);
        }
        for (Contact contact : view.recent()) {
            if (contact.type().equals("product_viewed")) {
                LocalDate day = contact.at().atZone(ZoneOffset.UTC).toLocalDate();
                contact.productIds()
                        .forEach(id ->
                                last.merge(
                                        id, day, (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        return last;
    }

    private static Map<String, Double> shares(CustomerView view, LocalDate today) {
        Map<String, Double> faded = new HashMap<>();
        List<Bucket> ordered =
                view.categoryInterests().stream()
                        .sorted(Comparator.comparing(Bucket::day).thenComparing(Bucket::key))
                        .toList();
        double all = 0;
        for (Bucket bucket : ordered) {
            double weight = bucket.sum() * fade(today.toEpochDay() - bucket.day().toEpochDay());
            faded.merge(bucket.key(), weight, Double::sum);
            all += weight;
        }
        double total = all;
        faded.replaceAll((category, weight) -> total == 0 ? 0 : weight / total);
        return faded;
    }

    private static double fade(long days) {
        return Math.pow(2, -Math.max(0, days) / HALF_LIFE_DAYS);
    }
}
