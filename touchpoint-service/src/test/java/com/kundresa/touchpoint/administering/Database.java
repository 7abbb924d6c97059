package com.kundresa.touchpoint.administering;

import com.kundresa.local.StackResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of this service as somebody else sees it: another replica, an operator's psql. */
final class Database {

    private Database() {}

    static void execute(String command) {
        execute("touchpoint", command);
    }

    /** Ends all connections of this service and lets nobody in. */
    static void goesAway() {
        execute("profile", "ALTER DATABASE touchpoint ALLOW_CONNECTIONS false");
        execute(
                "profile",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'touchpoint'");
    }

    static void comesBack() {
        execute("profile", "ALTER DATABASE touchpoint ALLOW_CONNECTIONS true");
    }

    private static void execute(String database, String command) {
        Map<String, String> stack = StackResource.shared();
        String url = "jdbc:%s/%s".formatted(stack.get("POSTGRES_URL"), database);
        try (Connection connection =
                        DriverManager.getConnection(
                                url, stack.get("POSTGRES_USER"), stack.get("POSTGRES_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
