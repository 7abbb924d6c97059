package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;

/**
 * All that a customer said of the business in one kind of score.
 *
 * @param count how often, at least 1
 * @param sum of all scores, exact
 * @param last the newest score
 * @param stamp of the newest
 */
public record Score(long count, long sum, int last, Stamp stamp) {

    static Score once(int score, Stamp stamp) {
        return new Score(1, score, score, stamp);
    }

    /** All of both; commutative and associative. */
    Score merge(Score other) {
        Score newest = stamp.compareTo(other.stamp) >= 0 ? this : other;
        return new Score(count + other.count, sum + other.sum, newest.last, newest.stamp);
    }
}
