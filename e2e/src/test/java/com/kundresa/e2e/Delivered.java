package com.kundresa.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares what a client believes to have delivered with what the suite has. */
final class Delivered {
    private static final int MOST = 100_000;

    private final Suite suite;
    private final Log.Place interactions;
    private final Log.Place rejected;

    /** Looks from now on. */
    Delivered(Suite suite) {
        this.suite = suite;
        this.interactions = suite.log().end("interactions");
        this.rejected = suite.log().end("interactions-rejected");
    }

    /**
     * Zero lost, zero doubled after the inbox, and the refused ones listed to the client and kept.
     *
     * @param ledger what the client says
     * @param prefix how the ids of its customers begin
     * @param refused what the service refused in answers that the client got
     */
    void matches(ClientLedger ledger, String source, String prefix, Set<String> refused) {
        assertThat(onTheTopic(source, prefix).keySet()).isEqualTo(ledger.good());
        assertThat(refused).isEqualTo(ledger.bad());
        assertThat(amongTheRejected())
                .containsAll(ledger.bad())
                .doesNotContainAnyElementsOf(ledger.good());
        assertThat(counted(ledger.customers().keySet())).isEqualTo(ledger.customers());
    }

    /** How often each message about customers with this prefix lies on the topic. */
    Map<String, Long> onTheTopic(String source, String prefix) {
        return suite.log().after(interactions, MOST).stream()
                .map(Delivered::json)
                .filter(interaction -> interaction.path("source").asText().equals(source))
                .filter(interaction -> isAbout(prefix, interaction))
                .collect(groupingBy(i -> i.path("messageId").asText(), counting()));
    }

    private static boolean isAbout(String prefix, JsonNode interaction) {
        return StreamSupport.stream(interaction.path("identifiers").spliterator(), false)
                .anyMatch(identifier -> identifier.path("value").asText().startsWith(prefix + "-"));
    }

    private Set<String> amongTheRejected() {
        return suite.log().after(rejected, MOST).stream()
                .map(Delivered::rejectedId)
                .collect(Collectors.toSet());
    }

    /** How many interactions each customer has, by the user id. */
    private Map<String, Long> counted(Set<String> customers) {
        var references = customers.stream().map(customer -> "user_id:" + customer).toList();
        return new Customers(suite)
                .read(references).entrySet().stream()
                        .collect(
                                toMap(
                                        answer -> answer.getKey().substring("user_id:".length()),
                                        answer -> interactions(answer.getValue())));
    }

    private static long interactions(Answer customer) {
        return customer.expect(200).json().path("interactions").asLong();
    }

    private static String rejectedId(ConsumerRecord<byte[], byte[]> letter) {
        var id = letter.headers().lastHeader("message-id");
        return id == null ? "" : new String(id.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> interaction) {
        try {
            return Answer.JSON.readTree(interaction.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
