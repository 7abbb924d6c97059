package com.kundresa.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The role and the databases that the services expect in PostgreSQL. */
public final class Databases {

    /** One database per service that keeps something in PostgreSQL. */
    public static final List<String> NAMES = List.of("profile", "recommendation", "touchpoint");

    /** The role that owns them in the local stack. */
    public static final String USER = "kundresa";

    /** The password of that role; it protects nothing but the loopback interface. */
    public static final String PASSWORD = "kundresa";

    private static final String UNKNOWN_DATABASE = "3D000";

    private Databases() {}

    /** Creates the role and the databases that are missing. */
    public static void create(DataSource administrator) throws SQLException {
        try (var connection = administrator.getConnection()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", USER)) {
                execute(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, PASSWORD));
            }
            createDatabases(connection, USER);
        }
    }

    /**
     * Creates the databases that are missing on a server that somebody else runs, owned by a role
     * that is there already.
     *
     * @param urls the JDBC address of a database of that server
     */
    public static void createAt(UnaryOperator<String> urls, String user, String password)
            throws SQLException {
        for (var name : NAMES) {
            if (!present(urls.apply(name), user, password)) {
                try (var connection =
                        DriverManager.getConnection(urls.apply("postgres"), user, password)) {
                    createDatabases(connection, user);
                }
            }
        }
    }

    private static boolean present(String url, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(10);
        } catch (SQLException e) {
            if (UNKNOWN_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void createDatabases(Connection connection, String owner) throws SQLException {
        for (var name : NAMES) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %s OWNER \"%s\"".formatted(name, owner));
            }
        }
    }

    private static boolean exists(Connection connection, String question, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
