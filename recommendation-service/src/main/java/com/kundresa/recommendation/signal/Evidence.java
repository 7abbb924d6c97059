package com.kundresa.recommendation.signal;

/**
 * What a signal has to say.
 *
 * @param strength for products above 0 and at most 1; for actions a factor where 1 is neutral
 */
public record Evidence(double strength, Reason reason) {}
