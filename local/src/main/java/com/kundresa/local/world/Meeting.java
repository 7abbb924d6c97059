package com.kundresa.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.sending.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a customer of the sample in the running suite, once all that is true of them has arrived.
 */
record Meeting(Api profile, InstantSource clock, Duration patience) {
    private static final long PAUSE_MILLIS = 500;

    /** The customer's id; empty where nobody was found in time. */
    Optional<String> customerId(Truth.Customer customer) throws InterruptedException {
        Instant end = clock.instant().plus(patience);
        Optional<JsonNode> state = lookUp(customer);
        while (!state.map(found -> isComplete(found, customer)).orElse(false)
                && clock.instant().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            state = lookUp(customer);
        }
        return state.map(found -> found.path("customerId").asText());
    }

    private Optional<JsonNode> lookUp(Truth.Customer customer) throws InterruptedException {
        Truth.Identifier known = customer.reference();
        var question = Json.object().put("type", known.type()).put("value", known.value());
        Api.Answer answer = profile.post("/v1/customers/lookup", question);
        return answer.isGood() ? Optional.of(answer.body()) : Optional.empty();
    }

    private static boolean isComplete(JsonNode state, Truth.Customer customer) {
        return state.at("/orders/count").asInt() >= customer.totals().orders()
                && state.path("identifiers").size() >= customer.identifiers().size()
                && state.at("/cases/open").size() == customer.openCases().size();
    }
}
