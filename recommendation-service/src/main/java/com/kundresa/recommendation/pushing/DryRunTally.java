package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.Outlook;
import com.kundresa.recommendation.push.Reason;
import com.kundresa.recommendation.pushing.DryRun.Fate;
import com.kundresa.recommendation.pushing.DryRun.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts during one dry run; not for several threads at once. */
final class DryRunTally {

    private static final int EXAMPLES = 5;

    private final int tries;
    private final Map<String, Long> ended = new TreeMap<>();
    private final List<UUID> toTry = new ArrayList<>();
    private final Map<Said, List<UUID>> fates = new LinkedHashMap<>();
    private long lookedAt;
    private long standing;
    private long earlier;
    private long waiting;
    private long due;
    private UUID last = new UUID(0, 0);

    /**
     * @param tries of how many customers that are due the pipeline is asked
     */
    DryRunTally(int tries) {
        this.tries = tries;
    }

    /**
     * What the pipeline says of a step.
     *
     * @param reason null where it would be offered, now or later
     */
    record Said(Fate fate, @Nullable Reason reason) {}

    void look(UUID customerId, Outlook outlook) {
        lookedAt++;
        last = customerId;
        standing += outlook instanceof Outlook.Elsewhere ? 0 : 1;
        switch (outlook) {
            case Outlook.Elsewhere elsewhere -> {}
            case Outlook.Earlier since -> earlier++;
            case Outlook.Ended(String why) -> ended.merge(why, 1L, Long::sum);
            case Outlook.Waiting until -> waiting++;
            case Outlook.Due since -> due(customerId);
        }
    }

    private void due(UUID customerId) {
        due++;
        if (toTry.size() < tries) {
            toTry.add(customerId);
        }
    }

    void said(UUID customerId, Said said) {
        fates.computeIfAbsent(said, first -> new ArrayList<>()).add(customerId);
    }

    /** The customer looked at last; before the first the least id there is. */
    UUID last() {
        return last;
    }

    long lookedAt() {
        return lookedAt;
    }

    /** Those whom the pipeline is to be asked about: whoever came first in the order of the ids. */
    List<UUID> toTry() {
        return List.copyOf(toTry);
    }

    DryRun result(Instant at, Instant since, long customers) {
        return new DryRun(
                at,
                since,
                Math.max(customers, lookedAt),
                lookedAt,
                standing,
                earlier,
                ended,
                waiting,
                due,
                toTry.size(),
                fates.entrySet().stream()
                        .map(one -> share(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparingLong(Share::count).reversed())
                        .toList());
    }

    private static Share share(Said said, List<UUID> customers) {
        return new Share(
                said.fate(),
                said.reason(),
                customers.size(),
                customers.stream().limit(EXAMPLES).toList());
    }
}
