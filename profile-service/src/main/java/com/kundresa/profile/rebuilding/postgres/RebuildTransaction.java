package com.kundresa.profile.rebuilding.postgres;

import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.announcing.postgres.Outbox;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.customer.postgres.CustomerTables;
import com.kundresa.profile.customer.postgres.SearchWords;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.rebuilding.Derivation;
import com.kundresa.profile.rebuilding.Rebuild;
import com.kundresa.profile.rebuilding.StoredCircles;
import com.kundresa.profile.recording.Heard;
import com.kundresa.profile.recording.WhoIsWho;
import com.kundresa.profile.recording.WordsOf;
import com.kundresa.profile.recording.postgres.CirclesMoved;
import com.kundresa.profile.reviewing.Looked;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.Outlook;
import com.kundresa.profile.segment.postgres.MembershipTables;
import com.kundresa.profile.touch.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One batch of a rebuild, with the note of how far it is, in one transaction under the same locks
 * as recording. First every interaction's evidence is laid down where it is missing, then what
 * agents decided, then every circle is derived and what differs is written anew.
 */
@ApplicationScoped
public class RebuildTransaction {
    private final Pool pool;
    private final RebuildTable rebuilds;
    private final RebuildReads reads;
    private final RecalledDecisions recalled;
    private final IdentityTables identities;
    private final CustomerTables customers;
    private final MembershipTables segments;
    private final SearchWords words;
    private final Outbox outbox;
    private final Protection protection;
    private final StateRules rules;
    private final Clock clock;

    RebuildTransaction(
            Pool pool,
            RebuildTable rebuilds,
            RebuildReads reads,
            RecalledDecisions recalled,
            IdentityTables identities,
            CustomerTables customers,
            MembershipTables segments,
            SearchWords words,
            Outbox outbox,
            Protection protection,
            StateRules rules,
            Clock clock) {
        this.pool = pool;
        this.rebuilds = rebuilds;
        this.reads = reads;
        this.recalled = recalled;
        this.identities = identities;
        this.customers = customers;
        this.segments = segments;
        this.words = words;
        this.outbox = outbox;
        this.protection = protection;
        this.rules = rules;
        this.clock = clock;
    }

    /** Does the next batch of the rebuild that goes on, where one does. */
    public Uni<Looked> next(int most) {
        return pool.withTransaction(sql ->
                        rebuilds.take(sql)
                                .chain(taken ->
                                        taken.map(rebuild -> next(sql, rebuild, most))
                                                .orElseGet(() ->
                                                        Uni.createFrom().item(Looked.NOBODY))))
                .onFailure(CirclesMoved.class)
                .retry()
                .indefinitely();
    }

    private Uni<Looked> next(SqlConnection sql, Rebuild rebuild, int most) {
        return switch (rebuild.step()) {
            case EVIDENCE -> evidence(sql, rebuild, most);
            case DECISIONS -> decisions(sql, rebuild, most);
            case CUSTOMERS -> derive(sql, rebuild, most);
        };
    }

    private Uni<Looked> evidence(SqlConnection sql, Rebuild rebuild, int most) {
        return reads.interactions(sql, rebuild.behind(), most)
                .call(read -> layDown(sql, read.heard()))
                .call(read -> words.keep(sql, WordsOf.all(read.heard())))
                .call(read -> rebuilds.write(sql, after(rebuild, read)))
                .replaceWith(new Looked(TellNews.NO_COMMIT, List.of(), true));
    }

    private static Rebuild after(Rebuild rebuild, RebuildReads.Interactions read) {
        UUID last = read.ids().isEmpty() ? null : read.ids().getLast();
        return rebuild.afterEvidence(last, read.heard().size(), read.notKept());
    }

    /** Nodes that are missing are announced as recording announces them: by a commit of its own. */
    private Uni<Void> layDown(SqlConnection sql, List<Heard> heard) {
        Map<UUID, Identifier> identifiers = identifiers(heard);
        if (identifiers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return identities
                .announce(pool, identifiers)
                .chain(() -> identities.lockAndLoad(sql, identifiers.keySet()))
                .map(evidences -> guarded(evidences, identifiers.keySet()))
                .chain(evidences -> keep(sql, WhoIsWho.decide(evidences, heard, protection)));
    }

    private Uni<Looked> decisions(SqlConnection sql, Rebuild rebuild, int most) {
        return recalled.next(sql, rebuild.behind(), most)
                .call(read ->
                        read.who()
                                .map(who -> keep(sql, who))
                                .orElseGet(RebuildTransaction::nothing))
                .call(read ->
                        rebuilds.write(sql, rebuild.afterDecisions(read.last(), read.count())))
                .replaceWith(new Looked(TellNews.NO_COMMIT, List.of(), true));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> keep(SqlConnection sql, WhoIsWho who) {
        if (who.changedLinks().isEmpty() && who.placed(0).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return customers
                .nextVersion(sql)
                .chain(version -> identities.place(sql, who.placed(version)))
                .chain(() -> identities.keep(sql, who.changedLinks()));
    }

    private Uni<Looked> derive(SqlConnection sql, Rebuild rebuild, int most) {
        return reads.circles(sql, rebuild.behind(), most)
                .chain(circles ->
                        circles.isEmpty() ? finish(sql, rebuild) : derive(sql, rebuild, circles));
    }

    private Uni<Looked> finish(SqlConnection sql, Rebuild rebuild) {
        return rebuilds.write(sql, rebuild.finished(clock.instant())).replaceWith(Looked.NOBODY);
    }

    private Uni<Looked> derive(SqlConnection sql, Rebuild rebuild, List<UUID> circles) {
        return identities
                .lockAndLoad(sql, circles)
                .map(evidences -> guarded(evidences, circles))
                .chain(evidences -> reads.circles(sql, evidences))
                .chain(stored -> look(sql, stored))
                .chain(derivation -> write(sql, rebuild, derivation, circles.getLast()));
    }

    private Uni<Derivation> look(SqlConnection sql, StoredCircles stored) {
        return segments.lookout(sql, stored.customers().keySet(), clock.instant())
                .map(lookout -> Derivation.of(stored, lookout, protection, rules));
    }

    private Uni<Looked> write(
            SqlConnection sql, Rebuild rebuild, Derivation derivation, UUID last) {
        return mend(sql, derivation)
                .call(() -> rebuilds.write(sql, rebuild.afterCustomers(last, derivation)));
    }

    private Uni<Looked> mend(SqlConnection sql, Derivation derivation) {
        List<Derivation.Customer> mended = derivation.mended();
        boolean nothing =
                mended.isEmpty()
                        && derivation.fragments().isEmpty()
                        && derivation.aliases().isEmpty();
        return nothing
                ? Uni.createFrom().item(new Looked(TellNews.NO_COMMIT, List.of(), true))
                : customers.nextVersion(sql).chain(version -> mend(sql, derivation, version));
    }

    private Uni<Looked> mend(SqlConnection sql, Derivation derivation, long version) {
        List<CustomerRow> rows =
                derivation.mended().stream().map(each -> each.row(version)).toList();
        List<Outlook> outlooks =
                derivation.mended().stream().map(Derivation.Customer::outlook).toList();
        List<UUID> changed = new ArrayList<>(derivation.aliases().keySet());
        rows.forEach(row -> changed.add(row.customerId()));
        return segments.lookout(sql, changed, clock.instant())
                .chain(lookout -> keep(sql, derivation, rows, outlooks, lookout, version))
                .chain(() -> outbox.add(sql, version, changed))
                .replaceWith(() -> new Looked(version, changed, true));
    }

    private Uni<Void> keep(
            SqlConnection sql,
            Derivation derivation,
            List<CustomerRow> rows,
            List<Outlook> outlooks,
            Lookout lookout,
            long version) {
        List<UUID> gone = List.copyOf(derivation.aliases().keySet());
        return identities
                .place(sql, derivation.who().placed(version))
                .chain(() -> identities.keep(sql, derivation.who().changedLinks()))
                .chain(() -> customers.writeFragments(sql, version, derivation.fragments()))
                .chain(() -> customers.redirect(sql, version, derivation.aliases()))
                .chain(() -> customers.writeCustomers(sql, version, rows))
                .chain(() -> segments.keepLooked(sql, lookout, outlooks, gone, version));
    }

    private static Evidences guarded(Evidences evidences, java.util.Collection<UUID> nodeIds) {
        if (!evidences.isGuarded(nodeIds)) {
            throw new CirclesMoved();
        }
        return evidences;
    }

    private static Map<UUID, Identifier> identifiers(List<Heard> heard) {
        Map<UUID, Identifier> identifiers = new HashMap<>();
        for (Heard one : heard) {
            one.touch().identifiers().forEach(id -> identifiers.put(id.nodeId(), id));
        }
        return identifiers;
    }
}
