package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.deciding.NextStep;
import com.kundresa.recommendation.finding.FindCustomer;
import com.kundresa.recommendation.finding.Found;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.push.Book;
import com.kundresa.recommendation.push.Moment;
import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.PushRules;
import com.kundresa.recommendation.push.Sighting;
import com.kundresa.recommendation.push.Wait;
import com.kundresa.recommendation.push.postgres.BookStore;
import com.kundresa.recommendation.push.postgres.OpenBook;
import com.kundresa.recommendation.timing.Countdown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Offers one step whose time has come: looks at the customer afresh, asks rule, caps and the same
 * pipeline that answers storefronts, and writes down in one transaction what came of it.
 */
@ApplicationScoped
public class OfferStep {

    private static final Duration LONGEST_WINDOW = Duration.ofHours(Cap.LONGEST_HOURS);

    private final FindCustomer find;
    private final BookStore books;
    private final CurrentRules rules;
    private final NextStep nextStep;
    private final PushSettings settings;
    private final PushingConfig config;

    OfferStep(
            FindCustomer find,
            BookStore books,
            CurrentRules rules,
            NextStep nextStep,
            PushSettings settings,
            PushingConfig config) {
        this.find = find;
        this.books = books;
        this.rules = rules;
        this.nextStep = nextStep;
        this.settings = settings;
        this.config = config;
    }

    /** Done when it is written down; a customer whom somebody else decides for is left to them. */
    Uni<Void> offer(BookStore.Due due, Instant at) {
        return find.find(due.customerId(), settings.authorization(), Countdown.none())
                .chain(found -> books.open(due.customerId(), open -> settle(open, due, found, at)));
    }

    private Uni<Void> settle(OpenBook open, BookStore.Due due, Found found, Instant at) {
        return switch (found.customer()) {
            case Customer.Known(CustomerView view) ->
                    isReliable(view, open.book()) && found.usage().known()
                            ? known(open, due, found, view, at)
                            : later(open, due, at);
            case Customer.Unknown(Customer.Why why) ->
                    switch (why) {
                        case ERASED -> open.erase();
                        case NOT_FOUND -> cancel(open, open.book(), due, "CUSTOMER_UNKNOWN");
                        case UNREACHABLE, NOT_GIVEN -> later(open, due, at);
                    };
        };
    }

    /** Not while a merge is under way, and not from a state older than what was heard. */
    private static boolean isReliable(CustomerView view, Book book) {
        return view.customerId().equals(book.customerId()) && view.version() >= book.version();
    }

    private Uni<Void> known(
            OpenBook open, BookStore.Due due, Found found, CustomerView view, Instant at) {
        PushRules all = rules.get();
        Book book = open.book().heard(Sighting.of(view), all, at, settings.patience());
        Optional<Wait> wait = waiting(book, due).filter(still -> still.isDue(at));
        if (wait.isEmpty()) {
            return open.close(book);
        }
        return all.find(due.ruleId())
                .filter(rule -> isFor(rule, wait.get()))
                .map(rule -> judge(new Turn(open, book, wait.get(), rule, view), all, found, at))
                .orElseGet(() -> cancel(open, book, due, "RULE_OFF"));
    }

    private Uni<Void> judge(Turn turn, PushRules all, Found found, Instant at) {
        NextStep.Prepared from = nextStep.prepare(turn.question(), found, at);
        return turn.open()
                .earlier(turn.view().anchor(), at.minus(LONGEST_WINDOW))
                .map(earlier ->
                        Moment.judge(turn.rule(), all, StepMaker.situation(from.inputs()), earlier))
                .chain(judgement -> act(turn, judgement, from));
    }

    private Uni<Void> act(Turn turn, Moment.Judgement judgement, NextStep.Prepared from) {
        return switch (judgement) {
            case Moment.Judgement.Later(Instant until) -> turn.postpone(until);
            case Moment.Judgement.Never(var reason) ->
                    turn.end(StepMaker.barred(turn, from.inputs().at(), reason));
            case Moment.Judgement.Now now ->
                    nextStep.make(from, Countdown.none()).chain(made -> give(turn, made));
        };
    }

    private Uni<Void> give(Turn turn, NextStep.Made made) {
        return made.inputs().usage().known()
                ? turn.end(StepMaker.decided(turn, made), made.kept())
                : turn.postpone(made.inputs().at().plus(config.patience()));
    }

    private Uni<Void> later(OpenBook open, BookStore.Due due, Instant at) {
        Instant until = at.plus(config.patience());
        return waiting(open.book(), due)
                .map(wait -> open.close(open.book().with(wait.postponed(until))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> cancel(OpenBook open, Book book, BookStore.Due due, String why) {
        return waiting(book, due)
                .map(wait -> open.close(book.with(wait.cancelled(why))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<Wait> waiting(Book book, BookStore.Due due) {
        return book.find(due.ruleId(), due.occasion()).filter(Wait::isWaiting);
    }

    private static boolean isFor(PushRule rule, Wait wait) {
        return rule.enabled() && rule.trigger().isMetBy(wait.occasion());
    }
}
