package com.kundresa.profile.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class RecordingStoryTest {
    @Inject Stores stores;

    @Test
    void whatHappenedIsOneCustomerInEveryStore() {
        // given
        Said view = Said.pageViewed().with("anonymous_id", "rec-1-anon");
        // when
        Topic.INTERACTIONS.send(List.of(view));
        // then
        var state = Desk.awaitInteractions("anonymous_id", "rec-1-anon", 1);
        UUID customer = UUID.fromString(state.getString("customerId"));
        assertThat(customer).isEqualTo(Desk.node("anonymous_id", "rec-1-anon"));
        assertThat(Desk.customer(customer).asByteArray()).isEqualTo(stores.state(customer));
        assertThat(stores.cached("kundresa:alias:" + customer))
                .hasValue(state.getLong("version") + " " + customer);
        assertThat(stores.cachedField("kundresa:customer:" + customer, "state"))
                .hasValue(new String(stores.state(customer), UTF_8));
        assertThat(stores.kept(view.id())).hasValue(view.body());
        assertThat(Topic.STATES.compacted().get(customer))
                .isEqualTo(new String(stores.state(customer), UTF_8));
        assertThat(
                        stores.count(
                                "select count(*) from outbox where customer_ids @> array[$1::uuid]",
                                customer))
                .isZero();
    }

    @Test
    void theSameBatchTwiceAndShuffledCountsOnce() {
        // given
        List<Said> batch = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            batch.add(
                    Said.that("store", "order_completed")
                            .with("loyalty_card", "REC2-" + i % 7)
                            .ordering("rec2-o-" + i, "SEK", 1000 + 2L * i));
        }
        Topic.INTERACTIONS.send(batch);
        for (int card = 0; card < 7; card++) {
            int expected = card < 60 % 7 ? 9 : 8;
            Desk.awaitInteractions("loyalty_card", "REC2-" + card, expected);
        }
        byte[] before = stores.state(Desk.node("loyalty_card", "REC2-0"));
        // when
        List<Said> again = new ArrayList<>(batch);
        Collections.shuffle(again, new Random(7));
        Topic.INTERACTIONS.send(again);
        Topic.INTERACTIONS.send(again);
        // then
        Desk.awaitAllRead();
        assertThat(stores.state(Desk.node("loyalty_card", "REC2-0"))).isEqualTo(before);
        assertThat(
                        stores.count(
                                "select count(*) from inbox where interaction_id = any($1)",
                                (Object) batch.stream().map(Said::id).toArray(UUID[]::new)))
                .isEqualTo(60);
    }

    @Test
    @DisplayName("ORD-06 an id used for other content is reported, and the first counts")
    void anIdUsedForOtherContentIsReportedAndTheFirstCounts() {
        // given
        Said first =
                Said.identified()
                        .by("shop", "rec-3")
                        .with("user_id", "rec-3")
                        .saying("firstName", "First");
        Topic.INTERACTIONS.send(List.of(first));
        Desk.awaitInteractions("user_id", "rec-3", 1);
        // when
        Said second =
                Said.identified()
                        .by("shop", "rec-3")
                        .with("user_id", "rec-3")
                        .saying("firstName", "Second");
        Topic.INTERACTIONS.send(List.of(second));
        // then
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(Topic.UNPROCESSABLE.all())
                                .anySatisfy(letter -> {
                                    assertThat(letter.value()).isEqualTo(second.body());
                                    assertThat(Topic.header(letter, "dead-letter-reason"))
                                            .isEqualTo("same-id-other-content");
                                }));
        assertThat(Desk.customer("user_id", "rec-3").jsonPath().getString("traits.firstName.value"))
                .isEqualTo("First");
        assertThat(stores.kept(first.id())).hasValue(first.body());
    }

    @Test
    void theSameContentSentAgainLaterIsNoConflict() {
        // given
        Said first =
                Said.identified()
                        .by("shop", "rec-3b")
                        .with("user_id", "rec-3b")
                        .saying("firstName", "Same");
        String body = new String(first.body(), UTF_8);
        String sentAgain =
                body.replaceFirst(
                        "\"receivedAt\":\"[^\"]+\"", "\"receivedAt\":\"2026-11-20T00:00:00.000Z\"");
        // when
        Topic.INTERACTIONS.sendBytes(0, body.getBytes(UTF_8), sentAgain.getBytes(UTF_8));
        Topic.INTERACTIONS.sendBytes(1, sentAgain.getBytes(UTF_8));
        // then
        Desk.awaitInteractions("user_id", "rec-3b", 1);
        Desk.awaitAllRead();
        assertThat(Desk.customer("user_id", "rec-3b").jsonPath().getInt("interactions"))
                .isEqualTo(1);
        assertThat(Topic.UNPROCESSABLE.all())
                .noneMatch(letter -> new String(letter.value(), UTF_8).contains("rec-3b"));
    }

    @Test
    void poisonBetweenGoodOnesIsPutAsideAndNothingElse() {
        // given
        Said good = Said.pageViewed().with("anonymous_id", "rec-4-a");
        Said other = Said.pageViewed().with("anonymous_id", "rec-4-b");
        byte[] truncated = "{\"interactionId\":".getBytes(UTF_8);
        byte[] deep = "[".repeat(10_000).getBytes(UTF_8);
        byte[] notText = {(byte) 0xff, (byte) 0xfe, 0, 1};
        // when
        Topic.INTERACTIONS.sendBytes(
                3, good.body(), truncated, deep, notText, new byte[0], other.body());
        // then
        Desk.awaitInteractions("anonymous_id", "rec-4-a", 1);
        Desk.awaitInteractions("anonymous_id", "rec-4-b", 1);
        assertThat(Topic.UNPROCESSABLE.all())
                .filteredOn(letter -> Topic.header(letter, "dead-letter-partition").equals("3"))
                .extracting(letter -> letter.value().length)
                .contains(truncated.length, deep.length, notText.length, 0);
        assertThat(Topic.UNPROCESSABLE.all())
                .filteredOn(letter -> java.util.Arrays.equals(letter.value(), truncated))
                .allSatisfy(letter -> {
                    assertThat(Topic.header(letter, "dead-letter-reason")).isEqualTo("unreadable");
                    assertThat(Topic.header(letter, "dead-letter-topic")).isEqualTo("interactions");
                    assertThat(Topic.header(letter, "dead-letter-offset")).isNotEmpty();
                });
    }

    @Test
    void identifyingMergesVisitAndPersonAndLeavesARedirect() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.pageViewed().with("anonymous_id", "rec-5-anon"),
                        Said.pageViewed().with("anonymous_id", "rec-5-anon")));
        UUID visit =
                UUID.fromString(
                        Desk.awaitInteractions("anonymous_id", "rec-5-anon", 2)
                                .getString("customerId"));
        // when
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "rec-5")
                                .with("email", "rec5@example.org")
                                .with("anonymous_id", "rec-5-anon")));
        // then
        var state = Desk.awaitInteractions("anonymous_id", "rec-5-anon", 3);
        UUID person = UUID.fromString(state.getString("customerId"));
        assertThat(person).isEqualTo(Desk.node("user_id", "rec-5"));
        assertThat(Desk.customer(visit).asByteArray())
                .isEqualTo(Desk.customer("email", "rec5@example.org").asByteArray());
        assertThat(stores.cached("kundresa:alias:" + visit).orElseThrow()).endsWith(" " + person);
        assertThat(Topic.STATES.compacted().get(visit))
                .contains("\"redirectTo\":\"" + person + "\"");
        assertThat(stores.cachedField("kundresa:customer:" + visit, "state")).isEmpty();
    }

    @Test
    void afterTheCacheIsFlushedEverythingIsThere() {
        // given
        Topic.INTERACTIONS.send(
                List.of(
                        Said.identified()
                                .with("user_id", "rec-6")
                                .with("email", "rec6@example.org")));
        byte[] before =
                agentBytes(Desk.awaitInteractions("user_id", "rec-6", 1).getString("customerId"));
        // when
        stores.flushCache();
        // then
        assertThat(Desk.customer("email", "rec6@example.org").asByteArray()).isEqualTo(before);
        UUID customer = Desk.node("user_id", "rec-6");
        assertThat(stores.cachedField("kundresa:customer:" + customer, "state"))
                .hasValue(new String(before, UTF_8));
    }

    @Test
    void aCacheThatDoesNotAnswerCostsTimeNotAnswers() {
        // given
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "rec-8")));
        Desk.awaitInteractions("user_id", "rec-8", 1);
        // when
        stores.silenceCache(Duration.ofSeconds(5));
        Topic.INTERACTIONS.send(List.of(Said.pageViewed().with("user_id", "rec-8")));
        // then
        assertThat(Desk.customer("user_id", "rec-8").statusCode()).isEqualTo(200);
        Desk.awaitInteractions("user_id", "rec-8", 2);
        await().atMost(StackResource.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        stores.cachedField(
                                                "kundresa:customer:"
                                                        + Desk.node("user_id", "rec-8"),
                                                "state"))
                                .hasValue(
                                        new String(
                                                stores.state(Desk.node("user_id", "rec-8")),
                                                UTF_8)));
    }

    private static byte[] agentBytes(String customerId) {
        return Desk.customer(UUID.fromString(customerId)).asByteArray();
    }

    @Test
    void manyBatchesAtOnceForOnePersonLoseNothing() {
        // given
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(
                    Said.identified()
                            .with("user_id", "rec-7")
                            .with("anonymous_id", "rec-7-" + i % 40));
            all.add(Said.pageViewed().with("anonymous_id", "rec-7-" + i % 40));
        }
        Collections.shuffle(all, new Random(11));
        // when
        Topic.INTERACTIONS.send(all);
        // then
        var state = Desk.awaitInteractions("user_id", "rec-7", 600);
        assertThat(state.getList("identifiers")).hasSize(41);
        assertThat(Topic.STATES.compacted().get(Desk.node("user_id", "rec-7")))
                .isEqualTo(new String(stores.state(Desk.node("user_id", "rec-7")), UTF_8));
    }

    @Test
    @DisplayName("ORD-09 eight producers race on one customer")
    void eightProducersRaceOnOneCustomer() {
        // given
        List<List<Said>> producers = new ArrayList<>();
        for (int producer = 0; producer < 8; producer++) {
            List<Said> said = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                said.add(
                        Said.that("store", "order_completed")
                                .with("user_id", "rec-9")
                                .with("device_id", "rec-9-" + producer)
                                .ordering("rec9-" + producer + "-" + i, "SEK", 100));
            }
            producers.add(said);
        }
        // when
        producers.parallelStream().forEach(Topic.INTERACTIONS::send);
        // then
        var state = Desk.awaitInteractions("user_id", "rec-9", 200);
        assertThat(state.getInt("orders.count")).isEqualTo(200);
        assertThat(state.getLong("orders.revenue.SEK")).isEqualTo(20_000);
        assertThat(state.getList("identifiers")).hasSize(9);
    }
}
