package com.kundresa.profile.recording;

import com.kundresa.profile.touch.json.TouchReader;
import com.kundresa.profile.touch.json.TouchReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Deliveries, read: what was understood, each interaction once, and what cannot count.
 *
 * @param heard in the order of the log
 * @param repeats how many deliveries said again what another one of the batch says
 */
public record Batch(List<Heard> heard, List<DeadLetter> unreadable, int repeats) {
    public Batch {
        heard = List.copyOf(heard);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads the deliveries; a bad one never takes another one along. */
    public static Batch read(Collection<Delivery> deliveries) {
        Map<UUID, Heard> heard = LinkedHashMap.newLinkedHashMap(deliveries.size());
        List<DeadLetter> unreadable = new ArrayList<>();
        int repeats = 0;
        for (Delivery delivery : deliveries) {
            switch (TouchReader.read(delivery.body())) {
                case TouchReading.Understood(var touch) -> {
                    Heard next = heard(delivery, touch);
                    Heard first = heard.putIfAbsent(next.id(), next);
                    if (first != null && first.contentHash().equals(next.contentHash())) {
                        repeats++;
                    } else if (first != null) {
                        unreadable.add(conflict(delivery));
                    }
                }
                case TouchReading.Unprocessable(String code, String reason) ->
                        unreadable.add(
                                new DeadLetter(
                                        delivery,
                                        DeadLetter.Reason.UNREADABLE,
                                        code + ": " + reason));
            }
        }
        return new Batch(List.copyOf(heard.values()), unreadable, repeats);
    }

    /** The letter for a delivery whose id was used before for other content. */
    static DeadLetter conflict(Delivery delivery) {
        return new DeadLetter(
                delivery,
                DeadLetter.Reason.SAME_ID_OTHER_CONTENT,
                "The sender used this message id before for other content; the first one counts.");
    }

    private static Heard heard(Delivery delivery, com.kundresa.profile.touch.Touch touch) {
        return new Heard(delivery, touch, touch.home().nodeId(), ContentHash.of(delivery.body()));
    }
}
