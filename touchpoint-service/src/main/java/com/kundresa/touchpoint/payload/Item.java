package com.kundresa.touchpoint.payload;

import org.jspecify.annotations.Nullable;

/**
 * One event, message or receipt of a body.
 *
 * @param fields what it says; incomplete where there is a fault
 * @param fault the first thing that is wrong with it as data
 * @param original its bytes as they were sent
 */
public record Item(Fields fields, @Nullable Fault fault, Slice original) {}
