package com.kundresa.local.running;

import com.kundresa.local.Databases;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The settings with which a service is started. A pure function of the plan. */
final class ServiceEnvironment {

    private static final Pattern POSTGRES =
            Pattern.compile("(postgresql://[^/?]+)(/[^?]*)?(\\?.*)?");

    /** Among the few who try it out nobody is held out: they came to see what is personal. */
    private static final String NOBODY = "0";

    /** Everything shares one machine here, and the first answers come from cold programs. */
    private static final String PATIENT = "5s";

    private ServiceEnvironment() {}

    /**
     * The settings of one service, to be laid over the launcher's own environment.
     *
     * @param developmentIssuer whose tokens are accepted where the plan says development
     * @param developmentKey where the public key of that issuer is
     */
    static Map<String, String> of(
            RunPlan plan, Service service, String developmentIssuer, String developmentKey) {
        var environment = new HashMap<String, String>();
        environment.put("HTTP_HOST", plan.host());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(plan.port(service)));
        for (var other : Service.values()) {
            environment.put(other.portVariable(), Integer.toString(plan.port(other)));
            environment.put(other + "_URL", plan.url(other));
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", address(plan, Part.KAFKA));
        environment.put("POSTGRES_URL", database(address(plan, Part.POSTGRES), service.database()));
        environment.put("REDIS_URL", address(plan, Part.REDIS));
        environment.put("MONGODB_URL", address(plan, Part.MONGODB));
        if (plan.place(Part.POSTGRES) instanceof Place.Embedded) {
            environment.put("POSTGRES_USER", Databases.USER);
            environment.put("POSTGRES_PASSWORD", Databases.PASSWORD);
        }
        environment.put("DECISION_DEADLINE", PATIENT);
        switch (plan.access()) {
            case Access.Development() -> {
                environment.put("JWT_ISSUER", developmentIssuer);
                environment.put("JWT_PUBLIC_KEY_LOCATION", developmentKey);
                environment.put("HOLD_OUT_PARTS", NOBODY);
            }
            case Access.Issuer(var issuer, var key) -> {
                environment.put("JWT_ISSUER", issuer);
                environment.put("JWT_PUBLIC_KEY_LOCATION", key);
            }
        }
        return environment;
    }

    /** The address of a store in the form of its environment variable. */
    static String address(RunPlan plan, Part part) {
        return switch (plan.place(part)) {
            case Place.External(var variable, var address) -> address;
            case Place.Embedded(var port) -> scheme(part) + Ports.HOST + ":" + port;
        };
    }

    private static String scheme(Part part) {
        return switch (part) {
            case KAFKA -> "";
            case POSTGRES -> "postgresql://";
            case REDIS -> "redis://";
            case MONGODB -> "mongodb://";
        };
    }

    /** The same server, this database; parameters stay. */
    static String database(String address, String database) {
        var parts = POSTGRES.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an address of PostgreSQL");
        }
        return parts.group(1) + "/" + database + (parts.group(3) == null ? "" : parts.group(3));
    }
}
