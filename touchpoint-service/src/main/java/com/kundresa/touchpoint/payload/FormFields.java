package com.kundresa.touchpoint.payload;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of an HTML form ({@code application/x-www-form-urlencoded}), in the order in which
 * they were sent.
 */
public record FormFields(Map<String, List<String>> all) {

    /** Empty where the bytes are no form: a percent sign without two hex digits behind it. */
    public static Optional<FormFields> of(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                String value = equals < 0 ? "" : field.substring(equals + 1);
                if (!name.isEmpty()) {
                    fields.computeIfAbsent(decoded(name), first -> new ArrayList<>())
                            .add(decoded(value));
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(new FormFields(fields));
    }

    public SortedMap<String, List<String>> sorted() {
        return new TreeMap<>(all);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
