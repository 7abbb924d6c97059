package com.kundresa.profile.announcing;

import java.util.Optional;
import java.util.UUID;

/**
 * That a customer changed, without the state: whoever cares reads it.
 *
 * @param redirectTo the customer that this id has become an alias of
 */
public record Notice(UUID customerId, long version, Optional<UUID> redirectTo) {}
