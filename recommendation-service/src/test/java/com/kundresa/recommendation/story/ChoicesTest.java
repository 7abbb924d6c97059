package com.kundresa.recommendation.story;

import static com.kundresa.recommendation.story.Asking.nextStep;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was chosen is there as soon as the decision is answered. */
@QuarkusTest
class ChoicesTest {

    @Inject Pool pool;

    @Test
    void each_answer_is_a_choice_that_waits_for_its_outcome() {
        var decision = nextStep("chooser", "agent-desk");

        List<Row> choices = choices(decision.getUUID("decisionId"));

        assertThat(choices)
                .extracting(row -> row.getString("action_id"))
                .containsExactlyElementsOf(decision.getList("answers.actionId", String.class));
        Row first = choices.getFirst();
        assertThat(first.getUUID("node_id")).isEqualTo(States.nodeId("chooser"));
        assertThat(first.getUUID("anchor")).isEqualTo(States.nodeId("chooser"));
        assertThat(first.getDouble("reward")).isNull();
        assertThat(first.getOffsetDateTime("until"))
                .isEqualTo(first.getOffsetDateTime("decided_at").plus(Duration.ofDays(7)));
    }

    @Test
    void a_choice_for_nobody_is_found_by_its_decision_alone() {
        var decision = nextStep("{\"placement\":\"home-hero\"}");

        assertThat(choices(decision.getUUID("decisionId")))
                .isNotEmpty()
                .allMatch(row ->
                        row.getUUID("node_id") == null
                                && row.getUUID("anchor").equals(decision.getUUID("decisionId")));
    }

    private List<Row> choices(UUID decisionId) {
        return pool.preparedQuery("SELECT * FROM choice WHERE decision_id = $1 ORDER BY rank")
                .execute(Tuple.of(decisionId))
                .map(rows -> rows.stream().toList())
                .await()
                .indefinitely();
    }
}
