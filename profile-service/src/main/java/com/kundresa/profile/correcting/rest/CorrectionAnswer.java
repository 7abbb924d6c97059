package com.kundresa.profile.correcting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.profile.correcting.Verdict;
import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.customer.redis.CacheEntry;
import com.kundresa.profile.customer.rest.Hit;
import com.kundresa.profile.identity.json.DecisionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * What a correction does, in numbers that an agent can check before it is done.
 *
 * @param kind cut, link or withdrawal
 * @param dryRun true where nothing was done
 * @param before the customers that it changes, as they were
 * @param after the customers that there are instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionAnswer(
        UUID decisionId,
        String kind,
        String at,
        String by,
        String reason,
        boolean dryRun,
        List<Holding> before,
        List<Holding> after) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter WRITER = JSON.writerFor(CorrectionAnswer.class);
    private static final ObjectReader STATE = JSON.reader();

    /**
     * One customer and what it holds.
     *
     * @param interactions the customer's own
     */
    public record Holding(Hit customer, long interactions, long orders) {
        static Holding of(byte[] state) {
            try {
                JsonNode json = STATE.readTree(state);
                return new Holding(
                        Hit.of(state),
                        json.path("interactions").asLong(),
                        json.path("orders").path("count").asLong());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    static byte[] write(Verdict.Effect effect, boolean dryRun) {
        try {
            return WRITER.writeValueAsBytes(of(effect, dryRun));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CorrectionAnswer of(Verdict.Effect effect, boolean dryRun) {
        return new CorrectionAnswer(
                effect.decision().id(),
                DecisionJson.kind(effect.decision()),
                effect.decision().at().toString(),
                effect.decision().by(),
                effect.decision().reason(),
                dryRun,
                effect.before().stream().map(CacheEntry.State::state).map(Holding::of).toList(),
                effect.after().stream().map(CustomerRow::state).map(Holding::of).toList());
    }
}
