package com.kundresa.profile.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What holds of some decisions: those that were not withdrawn, in whatever order they are given.
 *
 * @param links of one pair, the newest decision
 */
public record Standing(List<Cut> cuts, List<Link> links) {

    /** Nothing was decided. */
    public static final Standing NONE = new Standing(List.of(), List.of());

    public Standing {
        cuts = List.copyOf(cuts);
        links = List.copyOf(links);
    }

    /** What holds of these. */
    public static Standing of(Collection<? extends Decision> decisions) {
        Set<UUID> withdrawn = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Withdrawn withdrawal) {
                withdrawn.add(withdrawal.decision());
            }
        }
        List<Cut> cuts = new ArrayList<>();
        Map<Link.Key, Link> links = new HashMap<>();
        for (Decision decision : decisions) {
            if (!withdrawn.contains(decision.id())) {
                switch (decision) {
                    case Decision.Parted parted -> cuts.addAll(parted.cuts());
                    case Decision.Linked linked ->
                            links.merge(linked.link().key(), linked.link(), Link::kept);
                    case Decision.Withdrawn nothing -> {}
                }
            }
        }
        return new Standing(cuts, List.copyOf(links.values()));
    }

    /** What held of these at a time. */
    public static Standing at(Collection<? extends Decision> decisions, Instant time) {
        return of(decisions.stream().filter(decision -> !decision.at().isAfter(time)).toList());
    }
}
