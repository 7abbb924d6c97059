package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.decision.postgres.NewDecision;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.push.Book;
import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.Step;
import com.kundresa.recommendation.push.Wait;
import com.kundresa.recommendation.push.postgres.OpenBook;
import com.kundresa.recommendation.situation.Context;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/**
 * One wait whose turn it is, with the customer's book open.
 *
 * @param book as it is with the newest state
 */
record Turn(OpenBook open, Book book, Wait due, PushRule rule, CustomerView view) {

    /** What the pipeline is asked: this action, for this customer. */
    Request question() {
        return new Request(
                null, book.customerId(), Placement.PUSH, 1, Context.NONE, rule.actionId());
    }

    /** The id of the step that comes of it. */
    UUID stepId() {
        return Step.id(rule.ruleId(), view.anchor(), due.occasion());
    }

    Uni<Void> postpone(Instant until) {
        return open.close(book.with(due.postponed(until)));
    }

    /** Ends it with a step for which no decision was made. */
    Uni<Void> end(Step step) {
        return open.close(book.with(due.fired()), step);
    }

    /** Ends it with a step and the decision behind it. */
    Uni<Void> end(Step step, NewDecision decision) {
        return open.close(book.with(due.fired()), step, decision);
    }
}
