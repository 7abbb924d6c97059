package com.kundresa.recommendation.customer.json;

import com.kundresa.recommendation.customer.CustomerView;
import java.util.UUID;

/** What a message about a customer said. */
public sealed interface StateReading {

    /** The state of a customer. */
    record State(CustomerView view) implements StateReading {}

    /**
     * This id is an alias of another customer now.
     *
     * @param version with which it became one
     */
    record Redirect(UUID customerId, long version) implements StateReading {}

    /** Not a message of the contract. */
    record Unreadable(String why) implements StateReading {}
}
