package com.kundresa.profile.touch.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.profile.touch.Actor;
import com.kundresa.profile.touch.Campaign;
import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Feedback;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Message;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.TraitValue;
import com.kundresa.profile.touch.json.Part.Malformed;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads interaction-recorded/v1. Unknown fields are ignored, unknown types kept as custom ones;
 * what counts (ids, times, money, cases) must be as the contract says, what only describes is taken
 * as far as it makes sense.
 */
public final class TouchReader {

    private static final int MOST_IDENTIFIERS = 20;
    private static final int MOST_TRAITS = 100;
    private static final int MOST_CONSENTS = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_ACCOUNT = 200;
    private static final int MOST_DIGITS = 100;

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private TouchReader() {}

    /** The interaction, or why the bytes can never be one. */
    public static TouchReading read(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            return root.isObject() ? read(new Part(root, "")) : notJson("is no JSON object");
        } catch (Malformed e) {
            return new TouchReading.Unprocessable(e.code(), e.reason());
        } catch (JsonProcessingException e) {
            return notJson("is no JSON at " + place(e));
        } catch (NumberFormatException e) {
            return notJson("holds a number beyond all sense");
        } catch (IOException e) {
            return notJson("is no UTF-8 text");
        }
    }

    private static TouchReading read(Part part) throws Malformed {
        List<Identifier> identifiers = identifiers(part);
        if (identifiers.isEmpty()) {
            return new TouchReading.Unprocessable(
                    "no-identifier", "identifiers holds none that names anyone");
        }
        return new TouchReading.Understood(touch(part, identifiers));
    }

    private static Touch touch(Part part, List<Identifier> identifiers) throws Malformed {
        Part times = part.required("times");
        return new Touch(
                part.uuid("interactionId"),
                part.requiredText("source", LONGEST_NAME),
                part.requiredText("messageId", 100),
                part.requiredText("channel", LONGEST_NAME),
                part.word("type"),
                part.text("name", LONGEST_LABEL),
                actor(part),
                part.flag("verified"),
                identifiers,
                times.time("occurredAt"),
                times.time("receivedAt"),
                traits(part),
                consents(part),
                campaign(part),
                part.currency("currency"),
                SaleReader.products(part),
                SaleReader.sale(part, "order"),
                SaleReader.sale(part, "refund"),
                caseStep(part),
                message(part),
                feedback(part),
                account(part));
    }

    private static List<Identifier> identifiers(Part part) throws Malformed {
        List<Identifier> identifiers = new ArrayList<>();
        for (Part each : part.list("identifiers", MOST_IDENTIFIERS)) {
            String type = each.text("type", LONGEST_NAME);
            String value = each.rawText("value");
            if (type != null && value != null) {
                Identifier.of(type, value).ifPresent(identifiers::add);
            }
        }
        return identifiers;
    }

    private static Actor actor(Part part) throws Malformed {
        return switch (part.requiredText("actor", LONGEST_NAME)) {
            case "customer" -> Actor.CUSTOMER;
            case "agent" -> Actor.AGENT;
            case "bot" -> Actor.BOT;
            default -> throw part.invalid("actor", "customer, agent or bot");
        };
    }

    private static Map<String, TraitValue> traits(Part part) {
        Map<String, TraitValue> traits = new TreeMap<>();
        part.each(
                "traits",
                MOST_TRAITS,
                LONGEST_NAME,
                (name, value) -> traitValue(value).ifPresent(made -> traits.put(name, made)));
        return traits;
    }

    private static Optional<TraitValue> traitValue(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> Optional.of(new TraitValue.Text(value.textValue()));
            case NUMBER -> number(value.decimalValue());
            case BOOLEAN -> Optional.of(new TraitValue.Flag(value.booleanValue()));
            case NULL -> Optional.of(new TraitValue.Removed());
            case ARRAY, OBJECT, BINARY, POJO, MISSING -> Optional.empty();
        };
    }

    /** A number with more digits or a larger exponent than any trait needs is left out. */
    private static Optional<TraitValue> number(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS
                ? Optional.of(new TraitValue.Numeric(number))
                : Optional.empty();
    }

    private static Map<String, Boolean> consents(Part part) {
        Map<String, Boolean> consents = new TreeMap<>();
        part.each(
                "consents",
                MOST_CONSENTS,
                LONGEST_NAME,
                (purpose, value) -> {
                    if (value.isBoolean()) {
                        consents.put(purpose, value.booleanValue());
                    }
                });
        return consents;
    }

    private static @Nullable Campaign campaign(Part part) {
        Part campaign = part.optional("campaign");
        return campaign == null
                ? null
                : new Campaign(
                        campaign.text("id", LONGEST_LABEL),
                        campaign.text("name", LONGEST_LABEL),
                        campaign.text("source", LONGEST_LABEL),
                        campaign.text("medium", LONGEST_LABEL));
    }

    private static @Nullable CaseStep caseStep(Part part) throws Malformed {
        Part step = part.optional("case");
        return step == null
                ? null
                : new CaseStep(
                        step.requiredText("caseId", 200),
                        status(step),
                        step.text("topic", LONGEST_NAME),
                        step.text("priority", LONGEST_NAME),
                        step.text("subject", LONGEST_SUBJECT));
    }

    private static CaseStep.Status status(Part step) throws Malformed {
        return switch (step.requiredText("status", LONGEST_NAME)) {
            case "opened" -> CaseStep.Status.OPENED;
            case "commented" -> CaseStep.Status.COMMENTED;
            case "solved" -> CaseStep.Status.SOLVED;
            case "reopened" -> CaseStep.Status.REOPENED;
            default -> throw step.invalid("status", "opened, commented, solved or reopened");
        };
    }

    private static @Nullable Message message(Part part) {
        Part message = part.optional("message");
        return message == null
                ? null
                : new Message(
                        message.text("conversationId", 200),
                        !"out".equals(message.text("direction", LONGEST_NAME)),
                        message.text("text", LONGEST_MESSAGE));
    }

    private static @Nullable Feedback feedback(Part part) throws Malformed {
        Part feedback = part.optional("feedback");
        if (feedback == null) {
            return null;
        }
        return new Feedback(
                feedback.requiredText("kind", LONGEST_NAME),
                feedback.whole("score", Integer.MIN_VALUE, Integer.MAX_VALUE).intValue(),
                best(feedback.wholeOrNothing("best")));
    }

    private static @Nullable String account(Part part) {
        Part account = part.optional("account");
        return account == null ? null : account.text("id", LONGEST_ACCOUNT);
    }

    private static @Nullable Integer best(@Nullable Long best) {
        return best == null || best < 1 || best > Integer.MAX_VALUE ? null : best.intValue();
    }

    private static TouchReading notJson(String reason) {
        return new TouchReading.Unprocessable("not-json", "The message " + reason);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "some byte" : "byte " + e.getLocation().getByteOffset();
    }
}
