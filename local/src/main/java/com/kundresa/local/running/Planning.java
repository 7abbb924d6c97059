package com.kundresa.local.running;

import com.kundresa.local.LocalStack.Part;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a run is to consist of from the environment. A pure function. */
public final class Planning {

    /** The answer: a plan, or one sentence that says what to change. */
    public sealed interface Answer {
        record Planned(RunPlan plan) implements Answer {}

        record Refused(String sentence) implements Answer {}
    }

    /**
     * How a store is set.
     *
     * @param port where ours listens by default
     * @param variable names somebody else's
     * @param form what that must look like
     * @param example the same in words
     */
    private record StoreSetting(int port, String variable, Pattern form, String example) {

        static StoreSetting of(Part part) {
            return switch (part) {
                case KAFKA ->
                        new StoreSetting(
                                8792,
                                "KAFKA_BOOTSTRAP_SERVERS",
                                Pattern.compile("[^/@\\s]+:\\d+(,[^/@\\s]+:\\d+)*"),
                                "host:9092");
                case POSTGRES ->
                        new StoreSetting(
                                8732,
                                "POSTGRES_URL",
                                Pattern.compile("postgresql://[^/@\\s?]+:\\d+(/[^\\s]*)?"),
                                "postgresql://host:5432, with name and password in POSTGRES_USER"
                                        + " and POSTGRES_PASSWORD");
                case REDIS ->
                        new StoreSetting(
                                8779,
                                "REDIS_URL",
                                Pattern.compile("rediss?://\\S+"),
                                "redis://host:6379");
                case MONGODB ->
                        new StoreSetting(
                                8717,
                                "MONGODB_URL",
                                Pattern.compile("mongodb(\\+srv)?://\\S+"),
                                "mongodb://host:27017");
            };
        }
    }

    private static final Pattern LOOPBACK =
            Pattern.compile("127(\\.\\d{1,3}){3}|localhost|::1|\\[::1]|");

    private static final int SHOP_PORT = 8700;

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String sentence;

        Refusal(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Map<String, String> environment;

    private Planning(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads the plan; variables that are absent or empty mean the default. */
    public static Answer read(Map<String, String> environment) {
        try {
            return new Answer.Planned(new Planning(environment).plan());
        } catch (Refusal refusal) {
            return new Answer.Refused(refusal.sentence);
        }
    }

    private RunPlan plan() {
        var plan = new RunPlan(stores(), ports(), port("SHOP_PORT", SHOP_PORT), host(), access());
        refuseOnePortTwice(plan);
        return plan;
    }

    private Map<Part, Place> stores() {
        var stores = new EnumMap<Part, Place>(Part.class);
        for (var part : Part.values()) {
            stores.put(part, external(part).orElseGet(() -> embedded(part)));
        }
        return stores;
    }

    private Optional<Place> external(Part part) {
        var setting = StoreSetting.of(part);
        return value(setting.variable()).map(address -> external(setting, address));
    }

    private static Place external(StoreSetting setting, String address) {
        if (!setting.form().matcher(address).matches()) {
            throw new Refusal(setting.variable() + " must look like " + setting.example() + ".");
        }
        return new Place.External(setting.variable(), address);
    }

    private Place embedded(Part part) {
        return new Place.Embedded(port(part + "_PORT", StoreSetting.of(part).port()));
    }

    private Map<Service, Integer> ports() {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, port(service.portVariable(), service.defaultPort()));
        }
        return ports;
    }

    private int port(String variable, int otherwise) {
        var text = value(variable);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("\\d{1,5}")
                || Integer.parseInt(text.get()) < 1
                || Integer.parseInt(text.get()) > 65_535) {
            throw new Refusal(
                    variable + " must be a port from 1 to 65535, not " + text.get() + ".");
        }
        return Integer.parseInt(text.get());
    }

    private String host() {
        return value("HTTP_HOST").orElse("127.0.0.1");
    }

    private Access access() {
        var issuer = value("JWT_ISSUER");
        var key = value("JWT_PUBLIC_KEY_LOCATION");
        if (issuer.isPresent() != key.isPresent()) {
            throw new Refusal(
                    "JWT_ISSUER and JWT_PUBLIC_KEY_LOCATION belong together: set both for your"
                            + " identity provider, or neither for development keys.");
        }
        if (issuer.isPresent() && key.isPresent()) {
            return new Access.Issuer(issuer.get(), key.get());
        }
        if (!LOOPBACK.matcher(host()).matches()) {
            throw new Refusal(
                    "HTTP_HOST=%s would let others in with the development keys: leave it at 127.0.0.1, or set JWT_ISSUER and JWT_PUBLIC_KEY_LOCATION to your identity provider."
                            .formatted(host()));
        }
        return new Access.Development();
    }

    private static void refuseOnePortTwice(RunPlan plan) {
        var known = new LinkedHashMap<Integer, String>();
        plan.opened()
                .forEach((variable, port) -> {
                    var other = known.put(port, variable);
                    if (other != null) {
                        throw new Refusal(
                                "%s and %s both say %d: give each its own port."
                                        .formatted(other, variable, port));
                    }
                });
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
