package com.kundresa.recommendation.measuring;

import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Exclusion;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.measuring.Preview.Exposure;
import com.kundresa.recommendation.measuring.Preview.Share;
import com.kundresa.recommendation.offer.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides decisions that were made again, purely, as if an action had been in the catalogue, and
 * counts what would have become of it. Lives within one preview.
 */
final class Audience {

    private static final String ARBITRATION = "arbitration";
    private static final int EXAMPLES = 5;

    private final String actionId;
    private final Catalogue catalogue;
    private final Map<Why, Left> leftOut = new LinkedHashMap<>();
    private final Set<UUID> customers = new HashSet<>();
    private final Set<UUID> eligibleCustomers = new HashSet<>();
    private long decisions;
    private long unreadable;
    private long eligible;
    private long answered;
    private long first;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;

    /**
     * @param catalogue with the action in it
     */
    Audience(String actionId, Catalogue catalogue) {
        this.actionId = actionId;
        this.catalogue = catalogue;
    }

    private record Why(String stage, String code) {}

    /** How many were left out for one reason, with the words of the first. */
    private static final class Left {
        final String text;
        final List<UUID> examples = new ArrayList<>();
        long count;

        Left(String text) {
            this.text = text;
        }
    }

    /**
     * One more decision.
     *
     * @param model the one that it was made from
     */
    void add(Inputs inputs, Model model) {
        Inputs asked = inputs.request().onlyAction() == null ? inputs : inputs.about(actionId);
        Decision decision = Decider.decide(asked, catalogue, model);
        decisions++;
        oldest = oldest == null || inputs.at().isBefore(oldest) ? inputs.at() : oldest;
        newest = newest == null || inputs.at().isAfter(newest) ? inputs.at() : newest;
        customers.add(inputs.anchor());
        answers(decision, inputs);
        decision.excluded().stream()
                .filter(one -> one.productId() == null && one.actionId().equals(actionId))
                .forEach(one -> leaveOut(one, inputs));
    }

    /** One more decision that cannot be decided again, because a part of it is no longer there. */
    void addUnreadable() {
        unreadable++;
    }

    private void answers(Decision decision, Inputs inputs) {
        List<String> answers = decision.answers().stream().map(Answer::actionId).toList();
        if (answers.contains(actionId)) {
            isEligible(inputs);
            answered++;
            first += answers.getFirst().equals(actionId) ? 1 : 0;
        }
    }

    private void leaveOut(Exclusion exclusion, Inputs inputs) {
        Left left =
                leftOut.computeIfAbsent(
                        new Why(exclusion.stage(), exclusion.code()),
                        why -> new Left(exclusion.text()));
        left.count++;
        if (left.examples.size() < EXAMPLES) {
            left.examples.add(inputs.decisionId());
        }
        if (exclusion.stage().equals(ARBITRATION)) {
            isEligible(inputs);
        }
    }

    private void isEligible(Inputs inputs) {
        eligible++;
        eligibleCustomers.add(inputs.anchor());
    }

    /** What came of all of them. */
    Preview preview() {
        return new Preview(
                new Exposure(decisions, eligible, answered, first),
                unreadable,
                customers.size(),
                eligibleCustomers.size(),
                oldest,
                newest,
                leftOut.entrySet().stream()
                        .map(one -> share(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparingLong(Share::count).reversed())
                        .toList());
    }

    private static Share share(Why why, Left left) {
        return new Share(
                why.stage(), why.code(), left.text, left.count, List.copyOf(left.examples));
    }
}
