package com.kundresa.touchpoint.publishing;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All ways by name; made at start-up, where a name that is used twice shows. */
@Startup
@Singleton
public class Ways {

    private final Map<String, Way> byName;

    Ways(@Any @All List<Way> ways) {
        this.byName = ways.stream().collect(Collectors.toMap(Way::name, Function.identity()));
    }

    public Optional<Way> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
