package com.kundresa.recommendation.push;

/**
 * Why a step was not offered.
 *
 * @param stage that said so, for example {@code consent}
 * @param code stable, in capitals
 * @param text for the operator who asks why
 */
public record Reason(String stage, String code, String text) {}
