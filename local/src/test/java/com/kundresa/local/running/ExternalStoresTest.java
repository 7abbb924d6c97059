package com.kundresa.local.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kundresa.local.Ports;
import com.kundresa.local.StackFailure;
import com.kundresa.local.StackResource;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalStoresTest {

    private static final Map<String, String> ADMINISTRATOR = Map.of("POSTGRES_USER", "postgres");

    @Test
    void aMissingDatabaseIsCreatedWhereTheUserMay() throws Exception {
        // given a server that lacks one of the databases
        var server = StackResource.shared().getOrDefault("POSTGRES_URL", "");
        execute(server, "DROP DATABASE touchpoint");

        // when
        ExternalStores.prepare(plan("POSTGRES_URL", server), ADMINISTRATOR);

        // then
        var url = "jdbc:" + server + "/touchpoint";
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            assertThat(connection.isValid(10)).isTrue();
        }
    }

    @Test
    void aMissingDatabaseThatTheUserMayNotCreateIsSaidInOneSentence() throws Exception {
        // given
        var server = StackResource.shared().getOrDefault("POSTGRES_URL", "");
        execute(server, "DROP DATABASE touchpoint");
        var plan = plan("POSTGRES_URL", server);

        // when, then
        assertThatThrownBy(() -> ExternalStores.prepare(plan, Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("POSTGRES_URL")
                .hasMessageContaining("profile, recommendation, touchpoint")
                .hasMessageContaining("kundresa must be allowed to create them");
        ExternalStores.prepare(plan, ADMINISTRATOR);
    }

    @Test
    void aStoreThatDoesNotAnswerIsNamedByItsVariable() {
        // given
        var nobody = "redis://127.0.0.1:" + Ports.free(1).getFirst();

        // when, then
        assertThatThrownBy(() -> ExternalStores.prepare(plan("REDIS_URL", nobody), Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("REDIS_URL")
                .hasMessageContaining("nobody answers");
    }

    private static void execute(String server, String command) throws Exception {
        var url = "jdbc:" + server + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static RunPlan plan(String variable, String value) {
        return switch (Planning.read(Map.of(variable, value))) {
            case Planning.Answer.Planned(var plan) -> plan;
            case Planning.Answer.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }
}
