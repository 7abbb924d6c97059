package com.kundresa.recommendation.situation;

import com.kundresa.recommendation.customer.Cart;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.product.ProductKnowledge;
import com.kundresa.recommendation.product.Seed;
import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.product.ShelfStocker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what a decision looks at. */
public final class SituationReader {

    private static final int SEEDS_BY_ROLE = 8;
    private static final int BOUGHT_SEEDS = 40;
    private static final double STEP_BACK = 0.8;
    private static final int CATEGORIES = 4;

    private SituationReader() {}

    /**
     * The situation with a freshly stocked shelf.
     *
     * @param mayProfile false where the customer objects to it; then the habits are not even looked
     *     at
     */
    public static Situation read(
            Customer customer,
            boolean mayProfile,
            Context context,
            ProductKnowledge knowledge,
            Instant at) {
        Situation bare = onShelf(customer, mayProfile, context, Shelf.EMPTY, at);
        return new Situation(customer, bare.profile(), context, stock(bare, knowledge), at);
    }

    /** The situation with a shelf that was kept. */
    public static Situation onShelf(
            Customer customer, boolean mayProfile, Context context, Shelf shelf, Instant at) {
        Situation bare = new Situation(customer, Optional.empty(), context, shelf, at);
        Optional<Profile> profile =
                mayProfile
                        ? bare.view().map(view -> Profile.of(view, bare.today()))
                        : Optional.empty();
        return new Situation(customer, profile, context, shelf, at);
    }

    private static Shelf stock(Situation situation, ProductKnowledge knowledge) {
        Optional<Profile> profile = situation.profile();
        Collection<String> bought =
                profile.<Collection<String>>map(p -> p.daysBought().keySet()).orElse(Set.of());
        return ShelfStocker.stock(
                knowledge,
                own(situation),
                situation.context().clicks(),
                seeds(situation),
                bought,
                profile.map(Profile::categories).orElse(List.of()).stream()
                        .limit(CATEGORIES)
                        .toList(),
                profile.map(p -> currency(p.view())).orElse(null));
    }

    private static List<String> own(Situation situation) {
        List<String> own = new ArrayList<>(situation.context().viewed());
        situation
                .profile()
                .ifPresent(profile -> {
                    own.addAll(byRepeats(profile.daysBought()));
                    own.addAll(newestFirst(profile.lastLooked()));
                });
        return own.stream().distinct().toList();
    }

    private static List<Seed> seeds(Situation situation) {
        Optional<Profile> profile = situation.profile();
        Stream<Seed> page =
                Stream.ofNullable(situation.context().productId())
                        .map(id -> new Seed(id, Shelf.Role.PAGE));
        List<String> cart =
                profile.isPresent() || situation.context().cart() != null
                        ? situation.cart()
                        : List.of();
        List<String> viewed =
                Stream.concat(
                                situation.context().viewed().stream(),
                                profile
                                        .map(p -> newestFirst(p.lastLooked()))
                                        .orElse(List.of())
                                        .stream())
                        .toList();
        return Stream.of(
                        page,
                        seeds(cart, Shelf.Role.CART),
                        seeds(viewed, Shelf.Role.VIEWED),
                        profile.stream().flatMap(SituationReader::bought))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Seed> seeds(List<String> ids, Shelf.Role role) {
        List<String> freshest = ids.stream().distinct().limit(SEEDS_BY_ROLE).toList();
        return IntStream.range(0, freshest.size())
                .mapToObj(i -> new Seed(freshest.get(i), role, Math.pow(STEP_BACK, i)));
    }

    /** What was bought on one day is equally fresh; each earlier day of shopping counts less. */
    private static Stream<Seed> bought(Profile profile) {
        Map<String, LocalDate> last = lastDays(profile.daysBought());
        return newestFirst(last).stream()
                .limit(BOUGHT_SEEDS)
                .map(id ->
                        new Seed(
                                id,
                                Shelf.Role.BOUGHT,
                                Math.pow(STEP_BACK, profile.shoppingDays().indexOf(last.get(id)))));
    }

    private static List<String> byRepeats(Map<String, SortedSet<LocalDate>> days) {
        return days.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, SortedSet<LocalDate>> e) ->
                                        -e.getValue().size())
                                .thenComparing(e -> e.getValue().last(), Comparator.reverseOrder())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, LocalDate> lastDays(Map<String, SortedSet<LocalDate>> days) {
        Map<String, LocalDate> last = new HashMap<>();
        days.forEach((id, all) -> last.put(id, all.last()));
        return last;
    }

    private static List<String> newestFirst(Map<String, LocalDate> days) {
        return days.entrySet().stream()
                .sorted(
                        Map.Entry.<String, LocalDate>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable String currency(CustomerView view) {
        Cart cart = view.cart();
        return cart != null && cart.currency() != null ? cart.currency() : view.orders().currency();
    }
}
