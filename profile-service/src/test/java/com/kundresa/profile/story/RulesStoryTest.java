package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.StackResource;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.yaml.RulesReader;
import com.kundresa.profile.identity.yaml.RulesReading;
import com.kundresa.profile.rebuilding.Rebuild;
import com.kundresa.profile.rebuilding.postgres.UnderOtherRules;
import com.kundresa.profile.touch.PhoneNumbers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Other rules do what their dry run said, and can be taken back. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class RulesStoryTest {
    private static final Path TODAY = Path.of("src/test/resources/rules-with-doubts.yaml");

    private static final String BADGES_WAIT =
            """
              crew_badge:
                priority: 5
                limit: 20
                links: wait
            others:
            """;

    @Inject Stores stores;
    @Inject Protection today;
    @Inject PhoneNumbers phones;
    @Inject UnderOtherRules others;

    @Test
    @DisplayName(
            "UNM-06 what a dry run over HTTP predicts is what the rules then do to all customers")
    void whatADryRunPredictsIsWhatTheRulesThenDo() throws IOException {
        // given two whom badges hold together and one whose club number waits
        Topic.INTERACTIONS.send(
                List.of(
                        both("crew_badge", "rul-1"),
                        Said.pageViewed().with("crew_badge", "rul-1"),
                        both("crew_badge", "rul-2"),
                        both("club_number", "rul-3"),
                        Said.pageViewed().with("club_number", "rul-3")));
        Desk.awaitInteractions("user_id", "rul-1", 2);
        Desk.awaitInteractions("user_id", "rul-2", 1);
        Desk.awaitInteractions("user_id", "rul-3", 1);
        Desk.awaitInteractions("club_number", "rul-3", 1);
        String file =
                Files.readString(TODAY)
                        .replace("links: wait", "links: all")
                        .replace("others:\n", BADGES_WAIT);
        RebuildStoryTest.rebuild();
        Map<UUID, UUID> before = whose();
        // when
        JsonPath predicted = ReviewStoryTest.dryRun(file).jsonPath();
        // then nothing has happened yet
        assertThat(predicted.getBoolean("complete")).isTrue();
        assertThat(predicted.getInt("splits")).isGreaterThanOrEqualTo(2);
        assertThat(predicted.getInt("merges")).isPositive();
        assertThat(whose()).isEqualTo(before);

        // when the service is started with the file and rebuilds
        Rebuild applied = others.rebuild(rules(file));
        // then
        Map<UUID, UUID> after = whose();
        assertThat(comeApart(before, after)).isEqualTo(predicted.getInt("splits"));
        assertThat(comeApart(after, before)).isEqualTo(predicted.getInt("merges"));
        assertThat(ids(predicted, "today")).isSubsetOf(new HashSet<>(before.values()));
        assertThat(ids(predicted, "then")).isSubsetOf(new HashSet<>(after.values()));
        assertThat(applied.counts().mended()).isPositive();
        assertThat(interactions("user_id", "rul-1", after)).isOne();
        assertThat(interactions("crew_badge", "rul-1", after)).isOne();
        assertThat(interactions("user_id", "rul-3", after)).isEqualTo(2);
        assertThat(others.rebuild(rules(file)).counts().mended()).isZero();

        // when the old file is back
        others.rebuild(today);
        // then
        assertThat(whose()).isEqualTo(before);
        assertThat(interactions("user_id", "rul-1", before)).isEqualTo(2);
        assertThat(interactions("user_id", "rul-3", before)).isOne();
    }

    private static Said both(String type, String name) {
        return Said.identified().with("user_id", name).with(type, name);
    }

    private Protection rules(String file) {
        return switch (RulesReader.read(file.getBytes(StandardCharsets.UTF_8), phones)) {
            case RulesReading.Understood(Protection rules) -> rules;
            case RulesReading.Mistaken(String where, String why) ->
                    throw new AssertionError(where + " " + why);
        };
    }

    /** Node to customer. */
    private Map<UUID, UUID> whose() {
        Map<UUID, UUID> whose = new HashMap<>();
        for (Row row :
                stores.sql("select node_id, customer_id from node where first_seen is not null")) {
            whose.put(row.getUUID(0), row.getUUID(1));
        }
        return whose;
    }

    private int interactions(String type, String value, Map<UUID, UUID> whose) {
        UUID customer = Objects.requireNonNull(whose.get(Desk.node(type, value)));
        return JsonPath.with(new String(stores.state(customer), StandardCharsets.UTF_8))
                .getInt("interactions");
    }

    private static Set<UUID> ids(JsonPath predicted, String when) {
        Set<UUID> ids = new HashSet<>();
        predicted
                .<List<String>>getList("examples." + when)
                .forEach(some -> some.forEach(id -> ids.add(UUID.fromString(id))));
        return ids;
    }

    /** How many customers of the one answer are several in the other. */
    private static int comeApart(Map<UUID, UUID> one, Map<UUID, UUID> other) {
        Map<UUID, Set<UUID>> parts = new HashMap<>();
        one.forEach((node, customer) ->
                parts.computeIfAbsent(customer, id -> new HashSet<>())
                        .add(Objects.requireNonNull(other.get(node))));
        return (int) parts.values().stream().filter(its -> its.size() > 1).count();
    }
}
