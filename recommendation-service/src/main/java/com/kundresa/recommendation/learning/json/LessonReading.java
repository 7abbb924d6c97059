package com.kundresa.recommendation.learning.json;

import com.kundresa.recommendation.product.Lesson;

/** What an interaction said to this service. */
public sealed interface LessonReading {

    /** It teaches something about products. */
    record Read(Lesson lesson) implements LessonReading {}

    /** It is well-formed and teaches nothing about products. */
    record NothingToLearn() implements LessonReading {}

    /** It is not of contract {@code interaction-recorded/v1}. */
    record Unreadable(String why) implements LessonReading {}
}
