package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.finding.FindCustomer;
import com.kundresa.recommendation.finding.Found;
import com.kundresa.recommendation.forwarding.ForwardInteractions;
import com.kundresa.recommendation.forwarding.Forwarded;
import com.kundresa.recommendation.timing.Countdown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A storefront's single round trip: hands on what happened while it finds the customer and decides
 * for each placement.
 */
@ApplicationScoped
public class AnswerVisit {

    private final FindCustomer find;
    private final NextStep nextStep;
    private final ForwardInteractions forward;

    AnswerVisit(FindCustomer find, NextStep nextStep, ForwardInteractions forward) {
        this.find = find;
        this.nextStep = nextStep;
        this.forward = forward;
    }

    /**
     * What a visit got.
     *
     * @param decisions as they were recorded, in the order of the questions
     */
    public record Answered(Found found, List<byte[]> decisions, Forwarded forwarded) {}

    /**
     * The answer to a visit.
     *
     * @param authorization of whoever asks, handed on to profile-service where the cache does not
     *     help
     * @param writeKey of whoever asks, handed on with the interactions
     * @param countdown of the time that the answer has
     */
    public Uni<Answered> answer(
            Visit visit,
            @Nullable String authorization,
            @Nullable String writeKey,
            Countdown countdown) {
        return Uni.combine()
                .all()
                .unis(
                        decided(visit, authorization, countdown),
                        forward.forward(visit.interactions(), writeKey, countdown))
                .with((decided, forwarded) ->
                        new Answered(decided.found(), decided.decisions(), forwarded));
    }

    private record Decided(Found found, List<byte[]> decisions) {}

    private Uni<Decided> decided(Visit visit, @Nullable String authorization, Countdown countdown) {
        return find.find(visit.nodeId(), authorization, countdown)
                .chain(found -> decided(visit, found, countdown));
    }

    private Uni<Decided> decided(Visit visit, Found found, Countdown countdown) {
        return visit.questions().isEmpty()
                ? Uni.createFrom().item(new Decided(found, List.of()))
                : Uni.join()
                        .all(
                                visit.questions().stream()
                                        .map(question ->
                                                nextStep.answer(question, found, countdown))
                                        .toList())
                        .andFailFast()
                        .map(decisions -> new Decided(found, decisions));
    }
}
