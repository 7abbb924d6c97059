package com.kundresa.recommendation.decision.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Exclusion;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.experiment.Arm;
import com.kundresa.recommendation.experiment.PolicyName;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.outcome.Outcome;
import com.kundresa.recommendation.outcome.Progress;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Decisions as they are answered and kept, and what they were made from as it is kept. */
public final class DecisionJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addMixIn(ActionKind.class, Coded.class)
                    .addMixIn(Placement.class, Coded.class)
                    .addMixIn(OutcomeKind.class, Coded.class)
                    .addMixIn(Outcome.class, OfThisAction.class)
                    .addMixIn(Arm.class, Coded.class)
                    .addMixIn(PolicyName.class, Coded.class)
                    .addMixIn(Customer.class, CustomerWord.class)
                    .addMixIn(Decision.class, OfManyExcluded.class)
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private static final ObjectReader ANSWERS =
            MAPPER.readerFor(Answers.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private DecisionJson() {}

    /** The decision as it is answered; the same decision gives the same bytes. */
    public static byte[] bytes(Decision decision) {
        return write(decision);
    }

    /** A decision that was neither recorded nor counted, and says so. */
    public static byte[] simulated(Decision decision) {
        return write(new Simulated(true, false, decision));
    }

    private record Simulated(boolean simulated, boolean recorded, Decision decision) {}

    /** What a decision was made from, complete. */
    public static byte[] bytes(Inputs inputs) {
        return write(inputs);
    }

    /**
     * What a decision was made from, as it was kept; refused where another version of this program
     * kept it in a shape that this one does not read.
     */
    public static Inputs inputs(byte[] kept) {
        try {
            return MAPPER.readValue(kept, Inputs.class);
        } catch (IOException e) {
            throw new RefusedException(Refusal.ofAnotherVersion());
        }
    }

    /** What a kept decision answered. */
    public static List<Answer> answers(byte[] decision) {
        try {
            return ((Answers) ANSWERS.readValue(decision)).answers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A kept decision together with what was asked, which versions it was made from and what came
     * of it.
     */
    public static byte[] shown(byte[] decision, byte[] inputs, List<Progress> outcomes) {
        try {
            Inputs from = inputs(inputs);
            ObjectNode shown = (ObjectNode) MAPPER.readTree(decision);
            shown.set("request", MAPPER.valueToTree(from.request()));
            ObjectNode versions = shown.putObject("inputs");
            if (shown.has("stateVersion")) {
                versions.set("stateVersion", shown.get("stateVersion"));
            }
            versions.put("catalogueVersion", from.catalogueVersion())
                    .put("modelVersion", from.modelVersion())
                    .put("blendVersion", from.shelf().blend().version())
                    .put("knowledgeVersion", from.shelf().knowledgeVersion())
                    .put("policy", from.policy())
                    .put("seed", Long.toString(from.seed()));
            shown.set("outcomes", MAPPER.valueToTree(outcomes));
            return MAPPER.writeValueAsBytes(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answers(List<Answer> answers) {}

    /** Enumerations travel by their code. */
    private interface Coded {
        @JsonValue
        String code();
    }

    private interface OfManyExcluded {
        @JsonSerialize(using = ExcludedWriter.class)
        List<Exclusion> excluded();
    }

    @JsonIgnoreProperties({"decisionId", "actionId"})
    private interface OfThisAction {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> productIds();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Customer.Known.class, name = "known"),
        @JsonSubTypes.Type(value = Customer.Unknown.class, name = "unknown")
    })
    private interface CustomerWord {}
}
