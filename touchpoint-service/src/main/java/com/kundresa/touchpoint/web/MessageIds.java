package com.kundresa.touchpoint.web;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.Form;

/**
 * The message id of an event, its own or one made for it.
 *
 * <p>An event that has a time but no id is known by its bytes, so that sending it again changes
 * nothing. One that has neither is new each time it comes: its time of receipt and place in the
 * request count too.
 */
final class MessageIds {

    private MessageIds() {}

    static String of(Form event, Arrival arrival) {
        String said = event.optional("messageId", "message_id");
        return said == null ? made(event, arrival) : said;
    }

    private static String made(Form event, Arrival arrival) {
        String content = "made-" + arrival.fingerprint();
        boolean timed = event.fields().said("originalTimestamp", "timestamp").isPresent();
        return timed
                ? content
                : content
                        + "-%d-%d".formatted(arrival.receivedAt().toEpochMilli(), arrival.index());
    }
}
