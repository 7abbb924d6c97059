package com.kundresa.recommendation.pushing.webhook;

import java.time.Duration;

/** What came of sending a webhook. */
public sealed interface Answered {

    /** For counting. */
    String word();

    /** The receiver has it. */
    record Taken(int status) implements Answered {
        @Override
        public String word() {
            return "taken";
        }
    }

    /** The receiver wants no more. */
    record Gone() implements Answered {
        @Override
        public String word() {
            return "gone";
        }
    }

    /**
     * To be tried again.
     *
     * @param why the status, or in a word why there was none
     * @param asked how long the receiver asked us to wait; zero where it did not
     */
    record Failed(String why, Duration asked) implements Answered {
        @Override
        public String word() {
            return "failed";
        }
    }
}
