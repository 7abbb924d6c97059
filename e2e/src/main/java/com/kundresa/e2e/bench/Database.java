package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import com.kundresa.local.Databases;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import java.sql.DriverManager;
import java.sql.SQLException;

/** profile-service's database, for what a benchmark puts there beforehand. */
record Database(String url) {
    static Database of(Suite suite) {
        return new Database(
                "jdbc:postgresql://%s:%d/profile".formatted(Ports.HOST, suite.port(Part.POSTGRES)));
    }

    void execute(String command) {
        try (var connection = DriverManager.getConnection(url, Databases.USER, Databases.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
