package com.kundresa.touchpoint.administering;

import static com.kundresa.touchpoint.administering.rest.Operator.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.local.StackResource;
import com.kundresa.touchpoint.administering.rest.Operator;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.Sources;
import com.kundresa.touchpoint.source.config.ConfiguredSources;
import com.kundresa.touchpoint.source.postgres.SourceStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The sources in memory follow the database, and outlive it. */
@QuarkusTest
class FollowSourcesTest extends ServiceTest {

    private static final String PAGE = "{'type':'page','anonymousId':'a'}";

    @Inject Sources sources;

    @Inject FollowSources follow;
    @Inject SourceStore store;
    @Inject ConfiguredSources configured;

    @Test
    void what_another_replica_changes_is_heard_of() {
        Operator.creates("elsewhere", "{'channel':'web'}");

        Database.execute("UPDATE source SET disabled = true WHERE name = 'elsewhere'");

        // the reading now and then is an hour away in tests
        Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .until(() -> sources.named("elsewhere").map(Source::disabled).orElse(false));
    }

    @Test
    void a_configured_source_that_an_operator_changed_stays_as_it_is() throws Throwable {
        Operator.changes("direct-mail", "{'channel':'letters','verified':true}");

        VertxContextSupport.subscribeAndAwait(follow::now);

        assertThat(sources.named("direct-mail").orElseThrow().sender().channel().name())
                .isEqualTo("letters");
        assertThat(sources.owner("wk_direct_mail")).isPresent();
    }

    @Test
    void a_service_that_starts_again_finds_its_sources_and_adds_none() throws Throwable {
        var before = operator().get("/v1/sources").then().extract().path("sources.name").toString();

        VertxContextSupport.subscribeAndAwait(() -> store.seed(configured.all()));

        assertThat(operator().get("/v1/sources").then().extract().path("sources.name").toString())
                .isEqualTo(before);
    }

    @Test
    void while_the_database_is_away_events_are_taken_and_operators_are_told_to_wait() {
        Database.goesAway();
        try {
            shop(PAGE).post("/v1/page").then().statusCode(200).body("accepted", equalTo(1));
            operator()
                    .get("/v1/sources")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/store-unavailable"));
            RestAssured.get("/q/health/ready").then().statusCode(200);
        } finally {
            Database.comesBack();
        }
        Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .untilAsserted(() -> operator().get("/v1/sources").then().statusCode(200));
    }

    @Test
    void after_the_database_was_away_changes_are_heard_of_again() {
        Operator.creates("returning", "{'channel':'web'}");
        Database.goesAway();
        Database.comesBack();

        Awaitility.await()
                .atMost(StackResource.PATIENCE)
                .until(() -> {
                    Database.execute("UPDATE source SET disabled = true WHERE name = 'returning'");
                    return sources.named("returning").map(Source::disabled).orElse(false);
                });
    }
}
