package com.kundresa.profile.journey;

/**
 * One phase of a journey.
 *
 * @param name as in the configuration, such as {@code consideration}
 * @param place its place in the planned order, from 0; to enter one with a smaller place is to go
 *     back
 */
public record Phase(String name, int place) {}
