package com.kundresa.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.PidFile;
import com.kundresa.local.Ports;
import com.kundresa.local.StackResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir private Path folder;

    private Launched launched;

    @BeforeEach
    void begin() throws IOException {
        launched = new Launched(folder);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        launched.close();
    }

    @Test
    void aKilledRunIsClearedAwayByTheNextStartWhichFindsTheDataAndLeavesNothing() throws Exception {
        // given a run with data, whose launcher is killed
        var launcher = launched.start("run");
        launched.awaitWords("Kundresa is ready");
        sql("CREATE TABLE kept AS SELECT 'yes' AS word");
        var service = launched.process("profile-service");
        launcher.destroyForcibly().waitFor();

        // when it is started again
        launcher = launched.start("run");
        launched.awaitWords("Kundresa is ready");

        // then what was left over is gone, the data are there, and a second start is refused
        assertThat(launched.said()).contains("left over from an earlier run");
        assertThat(service).matches(RunCommandTest::hasEnded);
        assertThat(sql("SELECT word FROM kept")).isEqualTo("yes");
        var beside = launched.start("run");
        assertThat(beside.waitFor()).isEqualTo(1);
        assertThat(launched.said()).contains("Kundresa runs already on " + launched.home());

        // and a stop from another shell leaves no process
        var children =
                List.of(
                        launched.process("stores"),
                        launched.process("profile-service"),
                        launched.process("demo-shop"));
        assertThat(launched.start("stop").waitFor()).isZero();
        assertThat(launcher.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isZero();
        assertThat(launched.home().resolve("running")).isEmptyDirectory();
        assertThat(children).allMatch(RunCommandTest::hasEnded);
        assertThat(Ports.taken(launched.port("POSTGRES_PORT"))).isFalse();
        assertThat(Ports.taken(launched.port("REDIS_PORT"))).isFalse();
    }

    @Test
    void whenAServiceEndsByItselfEverythingStopsAndItsNameIsSaid() throws Exception {
        // given
        var launcher = launched.start("run");
        launched.awaitWords("Kundresa is ready");
        var stores = launched.process("stores");

        // when
        launched.process("recommendation-service").destroyForcibly();

        // then
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(launched.said())
                .contains("recommendation-service has ended by itself")
                .contains("listening for postgresql://");
        assertThat(stores).matches(RunCommandTest::hasEnded);
    }

    @Test
    void withStoresOfSomebodyElseNoneIsStartedHere() throws Exception {
        // given
        var theirs = StackResource.shared();
        for (var variable :
                List.of("KAFKA_BOOTSTRAP_SERVERS", "POSTGRES_URL", "REDIS_URL", "MONGODB_URL")) {
            launched.set(variable, theirs.getOrDefault(variable, ""));
        }

        // when
        launched.start("run");
        launched.awaitWords("Kundresa is ready");

        // then
        assertThat(launched.said())
                .contains("yours, by KAFKA_BOOTSTRAP_SERVERS")
                .contains("yours, by MONGODB_URL");
        assertThat(launched.home().resolve("data")).doesNotExist();
        assertThat(launched.home().resolve("running/stores.pid")).doesNotExist();
    }

    @Test
    void aBusyPortIsNamedWithTheVariableThatChangesItBeforeAnythingStarts() throws Exception {
        // given
        try (var other =
                new ServerSocket(
                        launched.port("REDIS_PORT"), 1, InetAddress.getByName(Ports.HOST))) {
            // when
            var launcher = launched.start("run");

            // then
            assertThat(launcher.waitFor(Duration.ofSeconds(60))).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(launched.said())
                    .contains("Port " + other.getLocalPort() + " is in use")
                    .contains("REDIS_PORT");
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        return PidFile.endedWithin(process, Duration.ofSeconds(10));
    }

    private String sql(String command) throws SQLException {
        var url =
                "jdbc:postgresql://%s:%d/profile"
                        .formatted(Ports.HOST, launched.port("POSTGRES_PORT"));
        try (var connection = DriverManager.getConnection(url, "kundresa", "kundresa");
                var statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
