package com.kundresa.recommendation.push.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.recommendation.decision.Answer;
import com.kundresa.recommendation.push.Channel;
import com.kundresa.recommendation.push.Occasion;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps as receivers get them: contract {@code next-step-offered/v1}. */
public final class StepJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private StepJson() {}

    /**
     * The message.
     *
     * @param answer the step in words, as the decision gave it
     * @param locale the language that it is in, as far as the catalogue has it
     */
    public static String message(
            UUID stepId,
            UUID decisionId,
            UUID customerId,
            String rule,
            Occasion occasion,
            Channel channel,
            Answer answer,
            String locale,
            Instant at) {
        return write(
                new Message(
                        stepId,
                        decisionId,
                        customerId,
                        rule,
                        new Happened(
                                occasion.kind().code(), occasion.subject(), time(occasion.since())),
                        new Way(channel.medium().code(), channel.endpoint()),
                        action(answer),
                        locale,
                        time(at)));
    }

    /** A time as the contracts write it. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    private static Offer action(Answer answer) {
        List<Answer.Product> products = answer.products();
        return new Offer(
                answer.actionId(),
                answer.kind().code(),
                answer.category(),
                answer.title(),
                answer.text(),
                answer.link(),
                products == null ? null : products.stream().map(StepJson::product).toList());
    }

    private static Product product(Answer.Product product) {
        return new Product(
                product.productId(),
                product.name(),
                product.category(),
                product.priceMinor(),
                product.currency());
    }

    private static String write(Message message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonPropertyOrder({
        "stepId",
        "decisionId",
        "customerId",
        "rule",
        "occasion",
        "channel",
        "action",
        "locale",
        "offeredAt"
    })
    private record Message(
            UUID stepId,
            UUID decisionId,
            UUID customerId,
            String rule,
            Happened occasion,
            Way channel,
            Offer action,
            String locale,
            String offeredAt) {}

    private record Happened(String is, String subject, String since) {}

    private record Way(String medium, @Nullable String endpoint) {}

    private record Offer(
            String actionId,
            String kind,
            String category,
            String title,
            @Nullable String text,
            @Nullable String link,
            @Nullable List<Product> products) {}

    private record Product(
            String productId,
            @Nullable String name,
            @Nullable String category,
            @Nullable Long priceMinor,
            @Nullable String currency) {}
}
