package com.kundresa.profile.rebuilding.postgres;

import static org.awaitility.Awaitility.await;

import com.kundresa.local.StackResource;
import com.kundresa.profile.announcing.postgres.Outbox;
import com.kundresa.profile.correcting.postgres.DecisionTable;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.postgres.CustomerTables;
import com.kundresa.profile.customer.postgres.SearchWords;
import com.kundresa.profile.history.mongo.DecisionHistory;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.postgres.IdentityTables;
import com.kundresa.profile.identity.postgres.TombstoneTable;
import com.kundresa.profile.rebuilding.Rebuild;
import com.kundresa.profile.segment.postgres.MembershipTables;
import io.quarkus.scheduler.Scheduler;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * A rebuild as a service does it that was started with another file of identity rules, over the
 * real stores; the service that runs meanwhile rests.
 */
@ApplicationScoped
public class UnderOtherRules {
    private static final int BATCH = 100;
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final String OTHERS_AT_WORK =
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
            """;

    @Inject Pool pool;
    @Inject RebuildTable rebuilds;
    @Inject RebuildReads reads;
    @Inject DecisionHistory history;
    @Inject DecisionTable decisions;
    @Inject IdentityTables identities;
    @Inject TombstoneTable tombstones;
    @Inject CustomerTables customers;
    @Inject MembershipTables segments;
    @Inject SearchWords words;
    @Inject Outbox outbox;
    @Inject StateRules states;
    @Inject Scheduler scheduler;
    @Inject Clock clock;

    /** Done when all customers are what these rules make of them. */
    public Rebuild rebuild(Protection rules) {
        RebuildTransaction transaction = under(rules);
        scheduler.pause();
        try {
            awaitQuiet();
            UUID id = UUID.randomUUID();
            await().atMost(StackResource.PATIENCE)
                    .until(() -> rebuilds.begin(pool, id, clock.instant()).await().indefinitely());
            goOn(transaction);
            return rebuilds.find(pool, id).await().atMost(StackResource.PATIENCE).orElseThrow();
        } finally {
            scheduler.resume();
        }
    }

    /** What the service was at when it was paused may take a rebuild in hand once more. */
    private void awaitQuiet() {
        await().atMost(StackResource.PATIENCE).during(QUIET).until(() -> othersAtWork() == 0);
    }

    private long othersAtWork() {
        return pool.query(OTHERS_AT_WORK)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(StackResource.PATIENCE);
    }

    private static void goOn(RebuildTransaction transaction) {
        while (transaction.next(BATCH).await().atMost(StackResource.PATIENCE).more()) {
            // the next batch
        }
    }

    private RebuildTransaction under(Protection rules) {
        return new RebuildTransaction(
                pool,
                rebuilds,
                reads,
                new RecalledDecisions(history, decisions, identities, tombstones, rules),
                identities,
                customers,
                segments,
                words,
                outbox,
                rules,
                states,
                clock);
    }
}
