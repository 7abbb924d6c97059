package com.kundresa.profile.correcting.postgres;

import com.kundresa.profile.announcing.News;
import com.kundresa.profile.correcting.Correction;
import com.kundresa.profile.correcting.Deciding;
import com.kundresa.profile.correcting.Verdict;
import com.kundresa.profile.customer.postgres.CustomerTables;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Standing;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.recording.postgres.CirclesMoved;
import com.kundresa.profile.suggesting.postgres.SuggestionTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The one transaction that makes a decision count once: it locks the circles that the decision is
 * about as a batch of interactions does, so neither overtakes the other. A preview takes the same
 * steps and leaves out the last.
 */
@ApplicationScoped
public class CorrectionTransaction {
    private final Pool pool;
    private final IdentityTables identities;
    private final CustomerTables customers;
    private final DecisionTable decisions;
    private final SuggestionTable suggestions;
    private final Regrouping regrouping;
    private final Protection protection;
    private final Clock clock;

    CorrectionTransaction(
            Pool pool,
            IdentityTables identities,
            CustomerTables customers,
            DecisionTable decisions,
            SuggestionTable suggestions,
            Regrouping regrouping,
            Protection protection,
            Clock clock) {
        this.pool = pool;
        this.identities = identities;
        this.customers = customers;
        this.decisions = decisions;
        this.suggestions = suggestions;
        this.regrouping = regrouping;
        this.protection = protection;
        this.clock = clock;
    }

    /** What came of it, and what there is to tell. */
    public record Done(Verdict verdict, long version, News news) {
        static Done without(Verdict verdict) {
            return new Done(verdict, 0, News.NONE);
        }
    }

    /** What the correction would do; nothing is written. */
    public Uni<Verdict> preview(Correction asked) {
        return guarded(sql ->
                        locked(sql, asked)
                                .chain(stored -> attempt(sql, asked, stored, this::foresee)))
                .map(Done::verdict);
    }

    /**
     * Makes it count, unless it has.
     *
     * @param answer the words of an effect, kept for whoever asks the same again
     */
    public Uni<Done> apply(Correction asked, Function<Verdict.Effect, byte[]> answer) {
        return guarded(sql ->
                locked(sql, asked)
                        .chain(stored ->
                                decisions
                                        .find(sql, asked.decisionId())
                                        .chain(before ->
                                                before.isPresent()
                                                        ? repeated(asked, before.get())
                                                        : attempt(
                                                                sql,
                                                                asked,
                                                                stored,
                                                                (on, plan) ->
                                                                        write(
                                                                                on, asked, plan,
                                                                                answer)))));
    }

    /** What becomes of a decision. */
    private record Planned(
            Decision decision, Regrouping.Plan plan, Verdict.Effect effect, List<Cut> cuts) {}

    private interface LastStep {
        Uni<Done> take(SqlConnection sql, Planned planned);
    }

    private Uni<Done> guarded(Function<SqlConnection, Uni<Done>> work) {
        return pool.withTransaction(work).onFailure(CirclesMoved.class).retry().indefinitely();
    }

    private Uni<Evidences> locked(SqlConnection sql, Correction asked) {
        return concerned(sql, asked.wish())
                .chain(nodes -> identities.lockAndLoad(sql, nodes))
                .invoke(stored -> {
                    if (!stored.isGuarded(stored.nodes().keySet())) {
                        throw new CirclesMoved();
                    }
                });
    }

    /** A decision may be about two whom no evidence ties together. */
    private Uni<Set<UUID>> concerned(SqlConnection sql, Correction.Wish wish) {
        Set<UUID> named = wish.nodes();
        return wish instanceof Correction.Wish.Withdraw withdraw
                ? decisions.nodes(sql, withdraw.decision()).map(nodes -> both(named, nodes))
                : Uni.createFrom().item(named);
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        Set<UUID> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }

    private static Uni<Done> repeated(Correction asked, DecisionTable.Answered before) {
        Verdict verdict =
                before.request().equals(asked.content())
                        ? new Verdict.Repeated(before.answer())
                        : new Verdict.Refused(Verdict.Why.KEY_REUSED);
        return Uni.createFrom().item(Done.without(verdict));
    }

    private Uni<Done> attempt(
            SqlConnection sql, Correction asked, Evidences stored, LastStep lastStep) {
        return decisions
                .about(sql, stored.nodes().keySet())
                .chain(earlier ->
                        suggestions
                                .among(sql, asked.wish().nodes())
                                .map(suggested ->
                                        new Deciding(stored, earlier, suggested, protection)
                                                .decide(asked, clock.instant()))
                                .chain(outcome -> take(sql, stored, earlier, outcome, lastStep)));
    }

    private Uni<Done> take(
            SqlConnection sql,
            Evidences stored,
            List<Decision> earlier,
            Deciding.Outcome outcome,
            LastStep lastStep) {
        return switch (outcome) {
            case Deciding.Outcome.Impossible(Verdict.Why why) ->
                    Uni.createFrom().item(Done.without(new Verdict.Refused(why)));
            case Deciding.Outcome.Decided(Decision decision) ->
                    plan(sql, stored, earlier, decision)
                            .chain(planned -> lastStep.take(sql, planned));
        };
    }

    private Uni<Planned> plan(
            SqlConnection sql, Evidences stored, List<Decision> earlier, Decision decision) {
        List<Decision> all = new ArrayList<>(earlier);
        all.add(decision);
        Standing standing = Standing.of(all);
        WhoIsWho who = WhoIsWho.reconsider(stored, standing, protection);
        List<Cut> cuts = new ArrayList<>(standing.cuts());
        cuts.removeAll(stored.cuts());
        return regrouping
                .plan(sql, who)
                .chain(plan ->
                        customers
                                .states(sql, plan.prior())
                                .map(before ->
                                        new Planned(
                                                decision,
                                                plan,
                                                new Verdict.Effect(decision, before, plan.rows()),
                                                cuts)));
    }

    private Uni<Done> foresee(SqlConnection sql, Planned planned) {
        return Uni.createFrom().item(Done.without(planned.effect()));
    }

    private Uni<Done> write(
            SqlConnection sql,
            Correction asked,
            Planned planned,
            Function<Verdict.Effect, byte[]> answer) {
        Decision decision = planned.decision();
        return decisions
                .add(sql, decision, asked.content(), answer.apply(planned.effect()))
                .chain(() -> dropWithdrawn(sql, decision))
                .chain(() -> identities.keepCuts(sql, planned.cuts()))
                .chain(() -> regrouping.write(sql, planned.plan(), Set.of()))
                .map(news -> new Done(planned.effect(), planned.plan().version(), news));
    }

    private Uni<Void> dropWithdrawn(SqlConnection sql, Decision decision) {
        return decision instanceof Decision.Withdrawn withdrawal
                ? identities.drop(sql, withdrawal.decision())
                : Uni.createFrom().voidItem();
    }
}
