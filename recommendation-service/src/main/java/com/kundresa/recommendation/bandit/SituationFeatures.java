package com.kundresa.recommendation.bandit;

import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Profile;
import com.kundresa.recommendation.situation.Situation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the features of a situation. Of customers who object to profiling nothing is read but what
 * a service needs, whether a case is open; otherwise they look like strangers.
 */
public final class SituationFeatures {

    private static final List<String> PHASES =
            List.of(
                    "awareness",
                    "information",
                    "consideration",
                    "decision",
                    "conversion",
                    "purchase",
                    "post-purchase",
                    "service",
                    "retention",
                    "loyalty",
                    "advocacy");
    private static final List<String> CHANNELS =
            List.of("web", "mobile", "email", "chat", "phone", "store", "support");

    /** Holds where an action is not the first answer; no decision for the first place has it. */
    public static final String BELOW_FIRST = "below-first";

    /** The features that this program reads; a change of any gets a new name. */
    public static final FeatureSet SET = new FeatureSet("situation-1", names());

    private SituationFeatures() {}

    /**
     * The features of a situation for whatever stands first in it.
     *
     * @param set of the model that asks; what it does not know is left out
     */
    public static Features read(Situation situation, Placement placement, FeatureSet set) {
        return set.of(holding(situation, placement));
    }

    /**
     * The features under which an answer was seen.
     *
     * @param rank 1 for the first answer
     */
    public static Features seen(
            Situation situation, Placement placement, int rank, FeatureSet set) {
        List<String> holding = holding(situation, placement);
        if (rank > 1) {
            holding.add(BELOW_FIRST);
        }
        return set.of(holding);
    }

    private static List<String> holding(Situation situation, Placement placement) {
        List<String> holding = new ArrayList<>(16);
        holding.add("placement:" + placement.code());
        moment(situation.at().atZone(ZoneOffset.UTC), holding);
        if (situation.view().map(view -> !view.openCases().isEmpty()).orElse(false)) {
            holding.add("open-case");
        }
        if (situation.context().productId() != null) {
            holding.add("on-product");
        }
        if (!situation.context().viewed().isEmpty()) {
            holding.add("has-viewed");
        }
        if (hasCart(situation)) {
            holding.add("cart-filled");
        }
        situation.profile().map(Profile::view).ifPresent(view -> known(view, situation, holding));
        return holding;
    }

    private static boolean hasCart(Situation situation) {
        List<String> said = situation.context().cart();
        return said != null
                ? !said.isEmpty()
                : situation.profile().isPresent() && !situation.cart().isEmpty();
    }

    private static void moment(ZonedDateTime at, List<String> holding) {
        holding.add("hours:" + hours(at.getHour()));
        if (at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            holding.add("weekend");
        }
    }

    private static void known(CustomerView view, Situation situation, List<String> holding) {
        holding.add("known");
        holding.add("phase:" + (PHASES.contains(view.phase()) ? view.phase() : "other"));
        holding.add("orders:" + orders(view.orders().count()));
        holding.add("away:" + away(Duration.between(view.lastSeen(), situation.at()).toDays()));
        view.channels().entrySet().stream()
                .max(
                        Map.Entry.<String, Instant>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(channel -> CHANNELS.contains(channel) ? channel : "other")
                .ifPresent(channel -> holding.add("channel:" + channel));
    }

    private static String hours(int hour) {
        return hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }

    private static String orders(long count) {
        return count == 0 ? "none" : count == 1 ? "one" : count < 5 ? "few" : "many";
    }

    private static String away(long days) {
        return days < 1 ? "day" : days < 7 ? "week" : days < 30 ? "month" : "longer";
    }

    private static List<String> names() {
        return Stream.of(
                        Stream.of(FeatureSet.BIAS, "known", "cart-filled", "open-case"),
                        Stream.of("on-product", "has-viewed", "weekend", BELOW_FIRST),
                        Arrays.stream(Placement.values()).map(p -> "placement:" + p.code()),
                        PHASES.stream().map(phase -> "phase:" + phase),
                        Stream.of("phase:other"),
                        Stream.of("none", "one", "few", "many").map(bin -> "orders:" + bin),
                        Stream.of("day", "week", "month", "longer").map(bin -> "away:" + bin),
                        Stream.of("night", "morning", "afternoon", "evening")
                                .map(bin -> "hours:" + bin),
                        CHANNELS.stream().map(channel -> "channel:" + channel),
                        Stream.of("channel:other"))
                .flatMap(all -> all)
                .toList();
    }
}
