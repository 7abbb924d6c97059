package com.kundresa.profile.customer.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags as RFC 9110 compares them. */
final class EntityTags {
    private EntityTags() {}

    /** Whether the header If-None-Match names this version. */
    static boolean match(@Nullable String header, String version) {
        if (header == null) {
            return false;
        }
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals('"' + version + '"'));
    }
}
