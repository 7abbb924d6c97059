package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.deciding.NextStep;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.finding.FindCustomer;
import com.kundresa.recommendation.finding.Found;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.push.Moment;
import com.kundresa.recommendation.push.Outlook;
import com.kundresa.recommendation.push.PushRule;
import com.kundresa.recommendation.push.Reason;
import com.kundresa.recommendation.push.Step;
import com.kundresa.recommendation.push.postgres.StandingQuery;
import com.kundresa.recommendation.pushing.DryRun.Fate;
import com.kundresa.recommendation.pushing.DryRunTally.Said;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.situation.Context;
import com.kundresa.recommendation.timing.Countdown;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells what a rule would do before it is switched on: looks at how customers stand, and asks the
 * pipeline about some of those whose step would be due. Writes nothing, takes no cap and records no
 * decision. One dry run at a time.
 */
@ApplicationScoped
public class TryRule {

    private static final Duration LONGEST_WINDOW = Duration.ofHours(Cap.LONGEST_HOURS);

    private final StandingQuery standings;
    private final RuleCheck check;
    private final CurrentRules rules;
    private final FindCustomer find;
    private final NextStep nextStep;
    private final PushSettings settings;
    private final PushingConfig.DryRuns config;
    private final Clock clock;
    private final AtomicBoolean isBusy = new AtomicBoolean();

    TryRule(
            StandingQuery standings,
            RuleCheck check,
            CurrentRules rules,
            FindCustomer find,
            NextStep nextStep,
            PushSettings settings,
            PushingConfig config,
            Clock clock) {
        this.standings = standings;
        this.check = check;
        this.rules = rules;
        this.find = find;
        this.nextStep = nextStep;
        this.settings = settings;
        this.config = config.dryRuns();
        this.clock = clock;
    }

    /**
     * What the rule would have done, had it been on for so long.
     *
     * @param tries of how many customers that are due the pipeline is asked
     */
    public Uni<DryRun> tryOut(PushRule rule, Duration within, int tries) {
        if (!isBusy.compareAndSet(false, true)) {
            return Uni.createFrom()
                    .failure(
                            new RefusedException(
                                    Refusal.busy(
                                            "Another dry run is under way; ask again when it is"
                                                    + " done.")));
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return check.endpointNames()
                .map(names -> new Trial(check.requirePossible(rule, names), at.minus(within), at))
                .chain(trial -> run(trial, new DryRunTally(tries)))
                .onTermination()
                .invoke(() -> isBusy.set(false));
    }

    /** A rule, and from when to when it is looked at. */
    private record Trial(PushRule rule, Instant since, Instant at) {}

    private Uni<DryRun> run(Trial trial, DryRunTally tally) {
        return look(trial, tally)
                .chain(() -> askPipeline(trial, tally))
                .chain(standings::count)
                .map(customers -> tally.result(trial.at(), trial.since(), customers));
    }

    private Uni<Void> look(Trial trial, DryRunTally tally) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(trial, tally))
                .whilst(page -> !page.isEmpty())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<StandingQuery.Kept>> next(Trial trial, DryRunTally tally) {
        int most = (int) Math.min(config.page(), config.most() - tally.lookedAt());
        return most <= 0
                ? Uni.createFrom().item(List.of())
                : standings
                        .after(tally.last(), most)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(page -> page.forEach(kept -> look(trial, tally, kept)));
    }

    private static void look(Trial trial, DryRunTally tally, StandingQuery.Kept kept) {
        tally.look(
                kept.customerId(),
                Outlook.of(trial.rule(), kept.read(), trial.since(), trial.at()));
    }

    private Uni<Void> askPipeline(Trial trial, DryRunTally tally) {
        return Multi.createFrom()
                .iterable(tally.toTry())
                .onItem()
                .transformToUniAndConcatenate(
                        id -> said(trial, id).invoke(said -> tally.said(id, said)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Said> said(Trial trial, UUID customerId) {
        return find.find(customerId, settings.authorization(), Countdown.none())
                .chain(found ->
                        found.customer() instanceof Customer.Known(CustomerView view)
                                        && found.usage().known()
                                ? said(trial, found, view)
                                : Uni.createFrom().item(new Said(Fate.UNREADABLE, null)));
    }

    private Uni<Said> said(Trial trial, Found found, CustomerView view) {
        NextStep.Prepared from = nextStep.prepare(question(trial.rule(), view), found, trial.at());
        return standings
                .earlier(view.anchor(), trial.at().minus(LONGEST_WINDOW))
                .map(earlier ->
                        Moment.judge(
                                trial.rule(),
                                rules.get(),
                                StepMaker.situation(from.inputs()),
                                earlier))
                .map(judgement -> said(judgement, from, trial.rule()));
    }

    private static Said said(Moment.Judgement judgement, NextStep.Prepared from, PushRule rule) {
        return switch (judgement) {
            case Moment.Judgement.Later later -> new Said(Fate.LATER, null);
            case Moment.Judgement.Never(Reason reason) -> new Said(Fate.BARRED, reason);
            case Moment.Judgement.Now now -> decided(from, rule);
        };
    }

    private static Said decided(NextStep.Prepared from, PushRule rule) {
        Decision decision = Decider.decide(from.inputs(), from.actions(), from.learned());
        if (!decision.answers().isEmpty()) {
            return new Said(Fate.OFFERED, null);
        }
        return switch (StepMaker.notOffered(decision.excluded(), rule.actionId())) {
            case Step.Fate.Withheld(Reason reason) -> new Said(Fate.WITHHELD, reason);
            case Step.Fate.Barred(Reason reason) -> new Said(Fate.BARRED, reason);
            case Step.Fate.Offered offered -> new Said(Fate.OFFERED, null);
        };
    }

    private static Request question(PushRule rule, CustomerView view) {
        return new Request(
                null, view.customerId(), Placement.PUSH, 1, Context.NONE, rule.actionId());
    }
}
