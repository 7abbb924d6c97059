package com.kundresa.profile.history;

/** What the index of a history says of one interaction. */
public record Contact(String source, String channel, String type) {}
