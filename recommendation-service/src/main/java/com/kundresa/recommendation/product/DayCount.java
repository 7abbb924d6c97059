package com.kundresa.recommendation.product;

/**
 * What happened to a product on one day.
 *
 * @param epochDay days since 1970-01-01, UTC
 * @param orders orders that held it
 * @param views contacts that looked at it or put it into a cart
 */
public record DayCount(int epochDay, int orders, int views) {}
