package com.kundresa.touchpoint.payload;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object; the order of its fields is kept.
 *
 * @param all taken over as it is, not copied: whoever made the map does not change it any more
 */
public record Fields(Map<String, Value> all) implements Value {

    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        all = Collections.unmodifiableMap(all);
    }

    public @Nullable Value get(String name) {
        return all.get(name);
    }

    public boolean has(String name) {
        return all.containsKey(name);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first of these fields that holds a text or number, as text without spaces around it. */
    public Optional<String> text(String... names) {
        for (String name : names) {
            Value value = all.get(name);
            if (value != null && value.asText().isPresent()) {
                return value.asText();
            }
        }
        return Optional.empty();
    }

    /** The first of these fields that was said and is not null. */
    public Optional<Value> said(String... names) {
        for (String name : names) {
            Value value = all.get(name);
            if (value != null && !(value instanceof Nothing)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The object under this name; empty where there is none. */
    public Fields fields(String name) {
        return all.get(name) instanceof Fields fields ? fields : NONE;
    }

    /** The array under this name; empty where there is none. */
    public List<Value> items(String name) {
        return all.get(name) instanceof Items(List<Value> items) ? items : List.of();
    }

    public Fields without(Collection<String> names) {
        Map<String, Value> rest = new LinkedHashMap<>(all);
        names.forEach(rest::remove);
        return rest.size() == all.size() ? this : new Fields(rest);
    }

    public Fields without(Collection<String> names, String andThis) {
        Map<String, Value> rest = new LinkedHashMap<>(all);
        names.forEach(rest::remove);
        rest.remove(andThis);
        return new Fields(rest);
    }

    public Fields with(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(all);
        more.put(name, value);
        return new Fields(more);
    }

    /**
     * These fields, and those of the other that are not here; objects on both sides are merged
     * likewise.
     */
    public Fields over(Fields base) {
        if (base.isEmpty()) {
            return this;
        }
        Map<String, Value> merged = new LinkedHashMap<>(all);
        base.all.forEach((name, below) -> merged.merge(name, below, Fields::merge));
        return new Fields(merged);
    }

    private static Value merge(Value above, Value below) {
        return above instanceof Fields upper && below instanceof Fields lower
                ? upper.over(lower)
                : above;
    }
}
