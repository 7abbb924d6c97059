package com.kundresa.recommendation.learning.json;

import com.kundresa.recommendation.erasure.Erased;
import com.kundresa.recommendation.outcome.Signal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one interaction says to this service.
 *
 * @param lesson what it teaches about products
 * @param signal what somebody did that may be the outcome of a decision; none where a robot acted
 *     or where it is not of the contract
 */
public record Heard(LessonReading lesson, Optional<Signal> signal) {

    /** Of the identifiers that anything would be kept under. */
    public Stream<UUID> nodeIds() {
        return Stream.concat(
                signal.stream().flatMap(one -> one.nodeIds().stream()),
                lesson instanceof LessonReading.Read(var read)
                        ? Stream.of(read.visitor())
                        : Stream.empty());
    }

    /** What is left of it after these erasures. */
    public Heard without(Erased erased) {
        boolean isForgotten =
                lesson instanceof LessonReading.Read(var read)
                        && erased.covers(read.visitor(), read.at());
        return new Heard(
                isForgotten ? new LessonReading.NothingToLearn() : lesson,
                signal.flatMap(one -> erased.left(one.nodeIds(), one.at()).map(one::carrying)));
    }
}
