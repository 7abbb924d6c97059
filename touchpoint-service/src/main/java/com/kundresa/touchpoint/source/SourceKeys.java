package com.kundresa.touchpoint.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All sources at one moment, found by key or by name.
 *
 * <p>Keys are looked up by their SHA-256: how long that takes depends on the digest, which a
 * stranger can neither choose nor learn a key from.
 */
public final class SourceKeys implements Sources {

    private final Map<WriteKey, Source> byKey = new HashMap<>();
    private final Map<String, Source> byName = new HashMap<>();

    /** Where two sources have the same key, the first one owns it. */
    public SourceKeys(Collection<Source> sources) {
        for (Source source : sources) {
            byName.put(source.name(), source);
            source.keys().forEach(key -> byKey.putIfAbsent(key, source));
        }
    }

    public List<Source> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public Optional<Source> owner(String presentedKey) {
        return Optional.ofNullable(byKey.get(WriteKey.of(presentedKey)));
    }

    @Override
    public Optional<Source> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
