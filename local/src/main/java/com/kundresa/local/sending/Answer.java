package com.kundresa.local.sending;

import java.time.Duration;
import java.util.List;

/** What came back for one request. */
sealed interface Answer {

    /** The whole request was read; what is not listed was accepted. */
    record Taken(int duplicate, List<Rejection> rejections) implements Answer {}

    /** Nothing can be said now: the same request again later, with the same message ids. */
    record Later(Duration after, String why) implements Answer {}

    /** The request as such was refused; sending it again would not help. */
    record Refused(int status, String why) implements Answer {}

    /** One message that was not accepted, and why. */
    record Rejection(String messageId, String reason) {}
}
