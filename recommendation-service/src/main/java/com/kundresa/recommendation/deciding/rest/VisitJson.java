package com.kundresa.recommendation.deciding.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.CustomerView;
import com.kundresa.recommendation.deciding.AnswerVisit;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.forwarding.Forwarded;
import com.kundresa.recommendation.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The answer to a visit as JSON; decisions go in as they were recorded. */
final class VisitJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int USUAL_BYTES = 16 * 1024;

    private VisitJson() {}

    static byte[] bytes(AnswerVisit.Answered answered, ConsentRules rules, Instant now) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = MAPPER.createGenerator(answer)) {
            json.writeStartObject();
            json.writeFieldName("customer");
            MAPPER.writeTree(json, customer(answered.found().customer(), rules, now));
            json.writeArrayFieldStart("decisions");
            for (byte[] decision : answered.decisions()) {
                json.writeRawValue("");
                json.flush();
                answer.writeBytes(decision);
            }
            json.writeEndArray();
            json.writeFieldName("interactions");
            MAPPER.writeTree(json, interactions(answered.forwarded()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    /** Of a customer who objects to being profiled nothing but the id and open cases. */
    private static JsonNode customer(Customer customer, ConsentRules rules, Instant now) {
        return switch (customer) {
            case Customer.Known(CustomerView view) -> {
                ObjectNode brief = MAPPER.createObjectNode();
                brief.put("known", true)
                        .put("customerId", view.customerId().toString())
                        .put("version", view.version())
                        .put("openCases", view.openCases().size());
                yield Decider.mayProfile(customer, rules, now) ? habits(brief, view) : brief;
            }
            case Customer.Unknown(Customer.Why why) ->
                    MAPPER.createObjectNode().put("known", false).put("reason", why.code());
        };
    }

    private static ObjectNode habits(ObjectNode brief, CustomerView view) {
        brief.put("phase", view.phase())
                .put("orders", view.orders().count())
                .put("lastSeen", view.lastSeen().toString())
                .put("inCart", view.cart() == null ? 0 : view.cart().lines().size());
        ArrayNode segments = brief.putArray("segments");
        view.segments().keySet().forEach(segments::add);
        return brief;
    }

    private static JsonNode interactions(Forwarded forwarded) {
        ObjectNode said = MAPPER.createObjectNode();
        return switch (forwarded) {
            case Forwarded.Nothing nothing -> said.put("accepted", 0).put("resend", false);
            case Forwarded.Answered(int accepted, int rejected, String results) ->
                    said.put("accepted", accepted)
                            .put("rejected", rejected)
                            .putRawValue("results", new RawValue(results))
                            .put("resend", false);
            case Forwarded.NotSent(Refusal why, boolean resend) -> {
                said.put("accepted", 0).put("resend", resend);
                said.set("problem", MAPPER.valueToTree(why));
                yield said;
            }
        };
    }
}
