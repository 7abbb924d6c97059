package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.payload.Item;
import com.kundresa.touchpoint.payload.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the items of one delivery.
 *
 * @param accepted to be published; none of a strict delivery with a refusal
 * @param duplicates items that repeat an earlier one of the same delivery to the byte
 * @param refused what is not taken, in the order of the delivery
 * @param ignored why other items, which are well formed, are not kept
 */
public record Outcome(
        List<Interaction> accepted,
        int duplicates,
        List<RefusedItem> refused,
        List<Reading.Why> ignored) {

    /** One item that is not taken. */
    public record RefusedItem(
            int index, @Nullable String messageId, Refusal refusal, Slice original) {}

    /** Sorts the readings of a delivery's items. */
    static Outcome of(List<Item> items, List<Reading> readings, boolean strict) {
        List<Interaction> accepted = new ArrayList<>();
        List<RefusedItem> refused = new ArrayList<>();
        List<Reading.Why> ignored = new ArrayList<>();
        Map<String, Slice> seen = new HashMap<>();
        int duplicates = 0;
        for (int index = 0; index < readings.size(); index++) {
            Slice original = items.get(index).original();
            switch (readings.get(index)) {
                case Reading.Refused(String messageId, Refusal refusal) ->
                        refused.add(new RefusedItem(index, messageId, refusal, original));
                case Reading.Ignored(Reading.Why why) -> ignored.add(why);
                case Reading.Accepted(Interaction interaction) -> {
                    Slice earlier = seen.putIfAbsent(interaction.messageId(), original);
                    if (earlier != null && earlier.sameBytes(original)) {
                        duplicates++;
                    } else {
                        accepted.add(interaction);
                    }
                }
            }
        }
        return strict && !refused.isEmpty()
                ? new Outcome(List.of(), 0, List.copyOf(refused), List.of())
                : new Outcome(
                        List.copyOf(accepted),
                        duplicates,
                        List.copyOf(refused),
                        List.copyOf(ignored));
    }
}
