package com.kundresa.profile.customer.postgres;

import com.kundresa.profile.customer.Fragment;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is written.
 *
 * @param merged the fragments of all its nodes, merged; null where one node has them all
 * @param shared nodes that evidence ties to this customer, but that several persons share
 */
public record CustomerRow(
        UUID customerId, byte[] state, @Nullable Fragment merged, Set<UUID> shared) {}
