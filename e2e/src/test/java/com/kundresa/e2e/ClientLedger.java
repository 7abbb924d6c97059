package com.kundresa.e2e;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client took and what it says itself became of it. */
record ClientLedger(List<Entry> entries) {

    /**
     * One message.
     *
     * @param customer whom it is about; empty where it has to be refused
     * @param said "delivered", "failed" or "nothing"
     */
    record Entry(String messageId, String customer, String said) {

        private static Entry of(JsonNode line) {
            return new Entry(
                    line.path("messageId").asText(),
                    line.path("customer").isNull() ? "" : line.path("customer").asText(),
                    line.path("said").asText());
        }

        boolean isToBeAccepted() {
            return !customer.isEmpty();
        }
    }

    /** Of what a client program prints; some clients log between the lines of the ledger. */
    static ClientLedger of(List<String> lines) {
        return new ClientLedger(
                lines.stream()
                        .filter(line -> line.startsWith("{\"messageId\":"))
                        .map(ClientLedger::read)
                        .map(Entry::of)
                        .toList());
    }

    private static JsonNode read(String line) {
        try {
            return Answer.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a line of a ledger: " + line, e);
        }
    }

    /** The ids of what has to be on the topic. */
    Set<String> good() {
        return ids(true);
    }

    /** The ids of what has to be refused. */
    Set<String> bad() {
        return ids(false);
    }

    /** How many good messages there are about each customer. */
    Map<String, Long> customers() {
        return entries.stream()
                .filter(Entry::isToBeAccepted)
                .collect(Collectors.groupingBy(Entry::customer, Collectors.counting()));
    }

    /** The ids of the messages of which the client says this: delivered, failed or nothing. */
    Set<String> said(String word) {
        return entries.stream()
                .filter(entry -> entry.said().equals(word))
                .map(Entry::messageId)
                .collect(toSet());
    }

    private Set<String> ids(boolean accepted) {
        return entries.stream()
                .filter(entry -> entry.isToBeAccepted() == accepted)
                .map(Entry::messageId)
                .collect(toSet());
    }
}
