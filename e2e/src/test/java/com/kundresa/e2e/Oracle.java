package com.kundresa.e2e;

import com.kundresa.profile.customer.Chronicle;
import com.kundresa.profile.customer.Recorded;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.identity.Protection;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.json.TouchReader;
import com.kundresa.profile.touch.json.TouchReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What must lie in the stores: the pure core, applied to the set of interactions.
 *
 * @param bodies by interaction id
 * @param owners customer id by node id
 * @param states canonical bytes as text by customer id, of version 1
 */
record Oracle(Map<UUID, byte[]> bodies, Map<UUID, UUID> owners, SortedMap<UUID, String> states) {

    static Oracle of(List<byte[]> all) {
        Map<UUID, byte[]> bodies = new LinkedHashMap<>();
        List<Recorded> recorded =
                all.stream()
                        .map(body -> {
                            var touch = touch(body);
                            bodies.put(touch.interactionId(), body);
                            return new Recorded(touch, touch.occurredAt());
                        })
                        .toList();
        var chronicle = new Chronicle(recorded, List.of(), List.of(), Tombstones.NONE);
        SortedMap<UUID, String> states = new TreeMap<>();
        chronicle
                .customers(Protection.standard(), StateRules.STANDARD, 1, Instant.now())
                .forEach((id, state) ->
                        states.put(
                                id,
                                new String(
                                        CustomerStateJson.write(state), StandardCharsets.UTF_8)));
        return new Oracle(bodies, chronicle.partition(Protection.standard()).customerIds(), states);
    }

    private static Touch touch(byte[] body) {
        return switch (TouchReader.read(body)) {
            case TouchReading.Understood(var touch) -> touch;
            case TouchReading.Unprocessable(var code, var reason) ->
                    throw new AssertionError(code + ": " + reason);
        };
    }
}
