package com.kundresa.profile.reviewing.postgres;

import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.announcing.postgres.Outbox;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.customer.postgres.CustomerTables;
import com.kundresa.profile.reviewing.Looked;
import com.kundresa.profile.segment.Facts;
import com.kundresa.profile.segment.Lookout;
import com.kundresa.profile.segment.Outlook;
import com.kundresa.profile.segment.postgres.MembershipTables;
import com.kundresa.profile.segment.postgres.StoredFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Looks at some customers in one transaction, under the locks under which they are recorded too:
 * their circles, by ascending id.
 */
@ApplicationScoped
public class ReviewTransaction {
    private final Pool pool;
    private final DueCustomers due;
    private final Sweep sweep;
    private final MembershipTables segments;
    private final CustomerTables customers;
    private final Outbox outbox;
    private final StateRules rules;
    private final Clock clock;

    ReviewTransaction(
            Pool pool,
            DueCustomers due,
            Sweep sweep,
            MembershipTables segments,
            CustomerTables customers,
            Outbox outbox,
            StateRules rules,
            Clock clock) {
        this.pool = pool;
        this.due = due;
        this.sweep = sweep;
        this.segments = segments;
        this.customers = customers;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /** One customer, looked at. */
    private record Look(Outlook outlook, boolean changed) {
        static Look at(StoredFacts stored, Facts facts, Lookout lookout) {
            Outlook outlook = lookout.look(facts);
            byte[] bytes = CustomerStateJson.write(outlook.state());
            return new Look(outlook, !Arrays.equals(bytes, stored.state()));
        }

        CustomerTables.Seen seen(long version) {
            return new CustomerTables.Seen(
                    outlook.state().customerId(),
                    CustomerStateJson.write(outlook.state().as(version)));
        }
    }

    /** Looks at some whose time has come; whom another one holds comes later. */
    public Uni<Looked> wake(int most) {
        return pool.withTransaction(sql ->
                due.take(sql, clock.instant(), most)
                        .chain(stored -> look(sql, stored, !stored.isEmpty())));
    }

    /** Looks at the next ones of the walk over all customers. */
    public Uni<Looked> sweep(int most) {
        return pool.withTransaction(
                sql -> sweep.next(sql, most).chain(step -> walk(sql, step, most)));
    }

    private Uni<Looked> walk(SqlConnection sql, Sweep.Step step, int most) {
        return switch (step) {
            case Sweep.Step.Idle idle -> Uni.createFrom().item(Looked.NOBODY);
            case Sweep.Step.Customers some ->
                    due.lock(sql, some.ids())
                            .chain(stored -> look(sql, stored, some.ids().size() == most))
                            .call(() -> sweep.goOn(sql, some.ids(), most, clock.instant()));
        };
    }

    private Uni<Looked> look(SqlConnection sql, List<StoredFacts> stored, boolean more) {
        if (stored.isEmpty()) {
            return Uni.createFrom().item(new Looked(TellNews.NO_COMMIT, List.of(), more));
        }
        List<UUID> ids = stored.stream().map(StoredFacts::customerId).toList();
        return Uni.combine()
                .all()
                .unis(segments.lookout(sql, ids, clock.instant()), customers.nextVersion(sql))
                .asTuple()
                .chain(read -> write(sql, stored, read.getItem1(), read.getItem2(), more));
    }

    private Uni<Looked> write(
            SqlConnection sql,
            List<StoredFacts> stored,
            Lookout lookout,
            long version,
            boolean more) {
        List<UUID> gone = new ArrayList<>();
        List<Look> looks = new ArrayList<>();
        for (StoredFacts one : stored) {
            one.facts(rules)
                    .ifPresentOrElse(
                            facts -> looks.add(Look.at(one, facts, lookout)),
                            () -> gone.add(one.customerId()));
        }
        List<CustomerTables.Seen> seen =
                looks.stream().filter(Look::changed).map(look -> look.seen(version)).toList();
        List<UUID> changed = seen.stream().map(CustomerTables.Seen::customerId).toList();
        List<Outlook> outlooks = looks.stream().map(Look::outlook).toList();
        return segments.keepLooked(sql, lookout, outlooks, gone, version)
                .chain(() -> keep(sql, version, seen, changed))
                .replaceWith(() ->
                        new Looked(
                                changed.isEmpty() ? TellNews.NO_COMMIT : version, changed, more));
    }

    private Uni<Void> keep(
            SqlConnection sql, long version, List<CustomerTables.Seen> seen, List<UUID> changed) {
        return seen.isEmpty()
                ? Uni.createFrom().voidItem()
                : customers
                        .writeSeen(sql, version, seen)
                        .chain(() -> outbox.add(sql, version, changed));
    }
}
