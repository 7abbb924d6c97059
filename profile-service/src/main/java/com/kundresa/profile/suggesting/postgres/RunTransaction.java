package com.kundresa.profile.suggesting.postgres;

import com.kundresa.profile.likeness.Comparison;
import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.likeness.Likeness;
import com.kundresa.profile.likeness.Person;
import com.kundresa.profile.likeness.RandomPairs;
import com.kundresa.profile.likeness.Weights;
import com.kundresa.profile.likeness.text.TextResemblance;
import com.kundresa.profile.suggesting.Run;
import com.kundresa.profile.suggesting.SuggestionsConfig;
import com.kundresa.profile.suggesting.postgres.Candidates.Block;
import com.kundresa.profile.suggesting.postgres.Candidates.Compared;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One batch of a run, with the note of how far it is, in one transaction. It locks nothing that
 * recording needs.
 */
@ApplicationScoped
public class RunTransaction {
    private static final int CUSTOMERS_AT_ONCE = 200;
    private static final int BLOCKS_AT_ONCE = 200;

    /** So few are compared within milliseconds. */
    private static final int PAIRS_AT_ONCE = 4_000;

    /** Customer ids are hashes, so the first ones are as good as any. */
    private static final int SAMPLE = 1_000;

    private static final int RANDOM_PAIRS = 20_000;

    private final Pool pool;
    private final RunTable runs;
    private final Candidates candidates;
    private final SuggestionTable suggestions;
    private final SuggestionsConfig config;
    private final Clock clock;

    RunTransaction(
            Pool pool,
            RunTable runs,
            Candidates candidates,
            SuggestionTable suggestions,
            SuggestionsConfig config,
            Clock clock) {
        this.pool = pool;
        this.runs = runs;
        this.candidates = candidates;
        this.suggestions = suggestions;
        this.config = config;
        this.clock = clock;
    }

    /** Does the next batch of the run that goes on; false where none does. */
    public Uni<Boolean> next() {
        return pool.withTransaction(sql ->
                runs.take(sql)
                        .chain(taken ->
                                taken.map(run -> next(sql, run).replaceWith(true))
                                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Void> next(SqlConnection sql, Run run) {
        return switch (run.step()) {
            case READING -> read(sql, run);
            case COMPARING -> compare(sql, run);
            case RANKING -> rank(sql, run);
        };
    }

    private Uni<Void> read(SqlConnection sql, Run run) {
        return candidates
                .page(sql, run.behind(), run.wanted().fields(), CUSTOMERS_AT_ONCE)
                .call(page -> candidates.keepKeys(sql, page.persons()))
                .chain(page ->
                        runs.write(sql, run.afterReading(page.last(), page.persons().size())));
    }

    private Uni<Void> compare(SqlConnection sql, Run run) {
        return candidates
                .blocks(sql, run.behind(), BLOCKS_AT_ONCE)
                .map(RunTransaction::someOf)
                .chain(blocks ->
                        blocks.isEmpty()
                                ? runs.write(sql, run.afterComparing(null, 0, config.mostPairs()))
                                : compare(sql, run, blocks));
    }

    private static List<Block> someOf(List<Block> blocks) {
        List<Block> some = new ArrayList<>();
        int pairs = 0;
        for (Block block : blocks) {
            if (pairs < PAIRS_AT_ONCE) {
                some.add(block);
                pairs += block.members() * (block.members() - 1) / 2;
            }
        }
        return some;
    }

    private Uni<Void> compare(SqlConnection sql, Run run, List<Block> blocks) {
        List<Field> fields = run.wanted().fields();
        return candidates
                .members(sql, blocks)
                .chain(members ->
                        candidates
                                .persons(sql, distinct(members), fields)
                                .map(persons -> compared(members, persons, fields)))
                .chain(pairs -> candidates.keepPairs(sql, pairs))
                .chain(more ->
                        runs.write(
                                sql,
                                run.afterComparing(
                                        blocks.getLast().key(), more, config.mostPairs())));
    }

    private static List<UUID> distinct(Map<UUID, List<UUID>> members) {
        return members.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Who has become part of another customer meanwhile is not there any more. */
    private static List<Compared> compared(
            Map<UUID, List<UUID>> members, Map<UUID, Person> persons, List<Field> fields) {
        Likeness likeness = new Likeness(fields, new TextResemblance());
        List<Compared> compared = new ArrayList<>();
        for (List<UUID> block : members.values()) {
            List<Person> there = block.stream().map(persons::get).filter(Objects::nonNull).toList();
            for (int i = 0; i < there.size(); i++) {
                for (int j = i + 1; j < there.size(); j++) {
                    compared.add(compared(there.get(i), there.get(j), likeness));
                }
            }
        }
        return compared;
    }

    private static Compared compared(Person one, Person other, Likeness likeness) {
        return new Compared(
                UUID.fromString(one.id()),
                UUID.fromString(other.id()),
                likeness.compare(one, other));
    }

    private Uni<Void> rank(SqlConnection sql, Run run) {
        return candidates
                .hold(sql)
                .chain(() -> candidates.times(sql))
                .chain(times ->
                        weigh(sql, run, times).chain(weights -> suggest(sql, run, times, weights)))
                .call(() -> candidates.clear(sql))
                .chain(found -> runs.write(sql, run.finished(found, clock.instant())));
    }

    private Uni<Weights> weigh(SqlConnection sql, Run run, Map<Comparison, Long> times) {
        List<Field> fields = run.wanted().fields();
        Likeness likeness = new Likeness(fields, new TextResemblance());
        return candidates
                .page(sql, null, fields, SAMPLE)
                .map(sample -> RandomPairs.among(sample.persons(), likeness, RANDOM_PAIRS))
                .map(random -> Weights.learn(fields.size(), times, random));
    }

    private Uni<Integer> suggest(
            SqlConnection sql, Run run, Map<Comparison, Long> times, Weights weights) {
        List<Comparison> probable =
                times.keySet().stream()
                        .filter(each -> weights.probability(each) >= run.wanted().atLeast())
                        .toList();
        return suggestions.suggest(sql, run, probable, weights, clock.instant());
    }
}
