package com.kundresa.recommendation.deciding.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.customer.json.CustomerReader;
import com.kundresa.recommendation.customer.json.StateReading;
import com.kundresa.recommendation.decision.Request;
import java.nio.charset.StandardCharsets;

/** Reads what is to be simulated. */
final class SimulationReader {

    private static final int MOST_BYTES = 512 * 1024;
    private static final String NOBODY = NodeId.of("simulation", "somebody").toString();

    private SimulationReader() {}

    /** A question about somebody who was made up. */
    record Question(Request request, Customer customer) {}

    static Reading<Question> read(byte[] body) {
        return Fields.read(
                body,
                MOST_BYTES,
                "{\"placement\":\"home-hero\",\"state\":{\"orders\":{\"count\":2,\"refundCount\":0}}}",
                SimulationReader::question);
    }

    private static Question question(JsonNode body) {
        return new Question(
                NextStepReader.request(
                        new NextStepReader.Named(null, null), body, NextStepReader.context(body)),
                Fields.object(body, "state") instanceof ObjectNode state
                        ? customer(state)
                        : new Customer.Unknown(Customer.Why.NOT_GIVEN));
    }

    private static Customer customer(ObjectNode state) {
        if (!state.hasNonNull("customerId")) {
            state.put("customerId", NOBODY);
        }
        return switch (CustomerReader.read(state.toString().getBytes(StandardCharsets.UTF_8))) {
            case StateReading.State read -> new Customer.Known(read.view());
            case StateReading.Redirect redirect ->
                    throw Fields.bad("state", "It is a state, not a redirect.");
            case StateReading.Unreadable unreadable ->
                    throw Fields.bad(
                            "state", "Its parts have the shape of contract customer-changed/v1.");
        };
    }
}
