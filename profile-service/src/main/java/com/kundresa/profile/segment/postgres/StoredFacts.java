package com.kundresa.profile.segment.postgres;

import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.customer.packed.FragmentBytes;
import com.kundresa.profile.segment.Facts;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the tables of a customer, to be looked at.
 *
 * @param state null where the id is no customer any more
 * @param known bytes of all that is known of the customer; null where nothing was recorded
 */
public record StoredFacts(UUID customerId, byte @Nullable [] state, byte @Nullable [] known) {

    /** All that is known of a customer {@code c}, merged: kept where it is of several nodes. */
    public static final String KNOWN =
            """
            coalesce(c.merged, (select f.body from node m join fragment f on f.node_id = m.node_id
                                 where m.customer_id = c.customer_id limit 1)) as known
            """;

    /** From columns {@code customer_id}, {@code state} and {@code known}. */
    public static StoredFacts of(Row row) {
        return new StoredFacts(
                row.getUUID("customer_id"),
                bytes(row.getBuffer("state")),
                bytes(row.getBuffer("known")));
    }

    /** The same, read; empty where there is no customer. */
    public Optional<Facts> facts(StateRules rules) {
        if (state == null) {
            return Optional.empty();
        }
        Fragment fragment = known == null ? Fragment.EMPTY : FragmentBytes.read(known);
        return Optional.of(new Facts(CustomerStateJson.read(state), fragment, rules));
    }

    private static byte @Nullable [] bytes(@Nullable Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }
}
