package com.kundresa.recommendation.learning.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.offer.OutcomeKind;
import com.kundresa.recommendation.outcome.Reported;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a client reports. Unknown fields are ignored; known ones must make sense. */
final class OutcomeReader {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_ID = 200;
    private static final double MOST_MONEY = 1e12;
    private static final Duration CLOCKS = Duration.ofMinutes(5);
    private static final ObjectReader TREE =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private OutcomeReader() {}

    /**
     * The report.
     *
     * @throws RefusedException where it makes no sense
     */
    static Reported read(UUID decisionId, byte[] body, Instant now) {
        JsonNode report = tree(body);
        OutcomeKind kind = kind(text(report, "kind"));
        return new Reported(
                decisionId,
                text(report, "actionId"),
                kind,
                value(kind, report.path("value")),
                at(text(report, "at"), now),
                text(report, "outcomeId"));
    }

    private static JsonNode tree(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new RefusedException(Refusal.tooLarge(MOST_BYTES));
        }
        try {
            JsonNode report = TREE.readTree(body);
            if (report.isObject()) {
                return report;
            }
        } catch (IOException e) {
            throw new RefusedException(unreadable());
        }
        throw new RefusedException(unreadable());
    }

    private static OutcomeKind kind(@Nullable String code) {
        return OutcomeKind.of(code == null ? "" : code)
                .orElseThrow(
                        () -> bad("kind", "It is one of click, conversion, csat, solved, reward."));
    }

    private static double value(OutcomeKind kind, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return 1;
        }
        double most =
                switch (kind) {
                    case CLICK, SOLVED, CSAT, REWARD -> 1;
                    case CONVERSION -> MOST_MONEY;
                };
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= most)) {
            throw bad("value", "It is a number from 0 to " + (long) most + ".");
        }
        return value.doubleValue();
    }

    private static Instant at(@Nullable String text, Instant now) {
        if (text == null) {
            return now;
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            if (at.isBefore(now.plus(CLOCKS)) && at.isAfter(Instant.EPOCH)) {
                return at.isAfter(now) ? now : at;
            }
        } catch (DateTimeException e) {
            throw bad("at", "It is a time such as 2026-11-01T10:00:00Z.");
        }
        throw bad("at", "It is a time that has passed.");
    }

    private static @Nullable String text(JsonNode report, String field) {
        JsonNode node = report.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()
                || node.textValue().isEmpty()
                || node.textValue().length() > LONGEST_ID
                || node.textValue().indexOf('\0') >= 0) {
            throw bad(field, "It is a text of 1 to " + LONGEST_ID + " characters.");
        }
        return node.textValue();
    }

    private static Refusal unreadable() {
        return Refusal.unreadable("Send one JSON object, for example {\"kind\":\"click\"}.");
    }

    private static RefusedException bad(String field, String detail) {
        return new RefusedException(Refusal.badField(field, detail));
    }
}
