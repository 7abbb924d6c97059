package com.kundresa.profile.reviewing;

import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.segment.Condition;
import com.kundresa.profile.segment.Evaluator;
import com.kundresa.profile.segment.Facts;
import com.kundresa.profile.segment.Finding;
import com.kundresa.profile.segment.postgres.CustomerWalk;
import com.kundresa.profile.segment.postgres.StoredFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts who would be in a segment, before it is defined: everybody is asked, nobody is changed.
 */
@ApplicationScoped
public class PreviewSegment {
    private static final int MOST_EXAMPLES = 5;
    private static final int PAGE = 500;

    private final Pool pool;
    private final CustomerWalk walk;
    private final StateRules rules;
    private final SegmentsConfig config;
    private final Clock clock;

    PreviewSegment(
            Pool pool, CustomerWalk walk, StateRules rules, SegmentsConfig config, Clock clock) {
        this.pool = pool;
        this.walk = walk;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    /** A customer, and what came of the rule. */
    public record Example(UUID customerId, Finding finding) {}

    /**
     * What was counted.
     *
     * @param members for how many the rule holds
     * @param asked how many customers were asked
     * @param exact false where time ran out before all were asked
     * @param examples members first found
     */
    public record Preview(long members, long asked, boolean exact, List<Example> examples) {}

    /** A count that goes on page by page. */
    private static final class Counting {
        private final Condition rule;
        private final StateRules rules;
        private final Instant now;
        private final Instant end;
        private final List<Example> examples = new ArrayList<>();
        private long members;
        private long asked;
        private boolean exact;
        private @Nullable UUID behind;

        Counting(Condition rule, StateRules rules, Instant now, Instant end) {
            this.rule = rule;
            this.rules = rules;
            this.now = now;
            this.end = end;
        }

        Counting page(List<StoredFacts> page) {
            for (StoredFacts stored : page) {
                stored.facts(rules).ifPresent(this::ask);
                behind = stored.customerId();
            }
            asked += page.size();
            exact = page.size() < PAGE;
            return this;
        }

        private void ask(Facts facts) {
            Finding finding = Evaluator.evaluate(rule, facts, now);
            if (finding.holds()) {
                members++;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(new Example(facts.state().customerId(), finding));
                }
            }
        }

        boolean goesOn(Instant time) {
            return !exact && time.isBefore(end);
        }

        Preview preview() {
            return new Preview(members, asked, exact, List.copyOf(examples));
        }
    }

    /** Asks every customer. */
    public Uni<Preview> preview(Condition rule) {
        Instant now = clock.instant();
        Counting counting = new Counting(rule, rules, now, now.plus(config.longestPreview()));
        return Uni.createFrom()
                .deferred(() -> walk.page(pool, Optional.ofNullable(counting.behind), PAGE))
                .map(counting::page)
                .repeat()
                .whilst(count -> count.goesOn(clock.instant()))
                .collect()
                .last()
                .map(Counting::preview);
    }
}
