package com.kundresa.recommendation.basket;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** One way to say what a customer buys next; knows only the sales that it was told of so far. */
interface Recommender {

    /** How many are asked for. */
    int LENGTH = 10;

    String name();

    /** At most ten products, best first, among those that may be named. */
    List<String> ten(String customer, Instant at, Predicate<String> mayBeNamed);

    void learn(Invoice invoice);
}
