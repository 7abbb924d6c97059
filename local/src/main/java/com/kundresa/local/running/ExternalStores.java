package com.kundresa.local.running;

import com.kundresa.local.Databases;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import com.kundresa.local.StackFailure;
import com.kundresa.local.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes sure of stores that somebody else runs: they answer, and have what the services need. */
final class ExternalStores {

    private static final Pattern FIRST_HOST =
            Pattern.compile("(?:\\w+://)?(?:[^@/]*@)?(\\[[^]]+]|[^:/,\\s]+):(\\d+).*");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ExternalStores() {}

    /** Checks each external store of the plan and creates missing topics and databases. */
    static void prepare(RunPlan plan, Map<String, String> environment) {
        for (var part : Part.values()) {
            if (plan.place(part) instanceof Place.External there) {
                requireAnswer(there);
                prepare(part, there.address(), environment);
            }
        }
    }

    private static void requireAnswer(Place.External store) {
        var first = FIRST_HOST.matcher(store.address());
        if (first.matches() && !Ports.answers(first.group(1), Integer.parseInt(first.group(2)))) {
            throw new StackFailure(
                    "%s names %s:%s, but nobody answers there."
                            .formatted(store.variable(), first.group(1), first.group(2)));
        }
    }

    private static void prepare(Part part, String address, Map<String, String> environment) {
        switch (part) {
            case KAFKA -> Topics.create(address, PATIENCE);
            case POSTGRES -> createDatabases(address, environment);
            case REDIS, MONGODB -> {
                // they make what they need at the first write
            }
        }
    }

    private static void createDatabases(String address, Map<String, String> environment) {
        var user = environment.getOrDefault("POSTGRES_USER", Databases.USER);
        var password = environment.getOrDefault("POSTGRES_PASSWORD", Databases.PASSWORD);
        try {
            Databases.createAt(
                    database -> "jdbc:" + ServiceEnvironment.database(address, database),
                    user,
                    password);
        } catch (SQLException e) {
            throw new StackFailure(
                    "POSTGRES_URL: the databases %s must be there, or %s must be allowed to create them: %s"
                            .formatted(String.join(", ", Databases.NAMES), user, e.getMessage()),
                    e);
        }
    }
}
