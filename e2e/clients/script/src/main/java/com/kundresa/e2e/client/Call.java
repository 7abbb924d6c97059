package com.kundresa.e2e.client;

import java.util.Map;

/** One call of the tracking API in words that no client owns. */
public sealed interface Call {

    /** Somebody says who they are, in a browser that was seen before. */
    record Identify(String userId, String anonymousId, Map<String, Object> traits)
            implements Call {}

    /** A page in a browser that does not say who sits in front of it. */
    record Page(String anonymousId, String name) implements Call {}

    /** A screen of an app whose user is known. */
    record Screen(String userId, String name) implements Call {}

    /** Something that a known user did. */
    record Track(String userId, String event, Map<String, Object> properties) implements Call {}

    /** A known user belongs to a company. */
    record Group(String userId, String groupId) implements Call {}

    /** A known user had another id before. */
    record Alias(String userId, String previousId) implements Call {}
}
