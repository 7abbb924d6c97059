package com.kundresa.profile.correcting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.profile.correcting.rest.ReviewCursor.BehindLink;
import com.kundresa.profile.correcting.rest.ReviewCursor.BehindSuggestion;
import com.kundresa.profile.identity.postgres.Reviews;
import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.suggesting.postgres.SuggestionTable.Suggested;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two who wait for an agent: because of a doubtful link, or because they resemble each other.
 *
 * @param kind link or suggestion
 * @param at when the link was said, or the suggestion made
 * @param rule of a link: together or aliased
 * @param evidence of a link: id of the interaction that says it
 * @param weight of a suggestion, in bits: how much the comparison speaks for one person
 * @param probability of a suggestion, from 0 to 1, as far as the comparison can tell
 * @param fields of a suggestion: what was compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewAnswer(
        String id,
        String kind,
        Reviews.End one,
        Reviews.End other,
        String at,
        @Nullable String rule,
        @Nullable Boolean verified,
        @Nullable String source,
        @Nullable UUID evidence,
        @Nullable Double weight,
        @Nullable Double probability,
        @Nullable List<FieldAnswer> fields) {
    static final String BETWEEN = "~";

    private static final ObjectReader STATE = new JsonMapper().reader();

    /**
     * One field of a comparison.
     *
     * @param degree equal, alike, somewhat, different or unknown
     * @param one what is known of the one now
     * @param other what is known of the other now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldAnswer(
            String trait, String degree, @Nullable String one, @Nullable String other) {}

    /**
     * Those that wait.
     *
     * @param next behind it others wait; nothing at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewPage(List<ReviewAnswer> reviews, @Nullable String next) {
        /** Links first, then suggestions, each in their order; one more than the limit at most. */
        static ReviewPage of(List<Reviews.Doubtful> links, List<Suggested> suggestions, int limit) {
            List<ReviewAnswer> reviews = new ArrayList<>();
            List<ReviewCursor> places = new ArrayList<>();
            for (Reviews.Doubtful link : links) {
                reviews.add(ReviewAnswer.of(link));
                places.add(new BehindLink(link.place()));
            }
            for (Suggested suggestion : suggestions) {
                reviews.add(ReviewAnswer.of(suggestion));
                places.add(new BehindSuggestion(suggestion.place()));
            }
            return reviews.size() > limit
                    ? new ReviewPage(reviews.subList(0, limit), places.get(limit - 1).encode())
                    : new ReviewPage(reviews, null);
        }
    }

    private static ReviewAnswer of(Reviews.Doubtful link) {
        return new ReviewAnswer(
                id(link.one(), link.other()),
                "link",
                link.one(),
                link.other(),
                link.at().toString(),
                link.rule().toLowerCase(Locale.ROOT),
                link.verified(),
                link.source(),
                link.evidence(),
                null,
                null,
                null);
    }

    private static ReviewAnswer of(Suggested suggestion) {
        return new ReviewAnswer(
                id(suggestion.one(), suggestion.other()),
                "suggestion",
                suggestion.one(),
                suggestion.other(),
                suggestion.at().toString(),
                null,
                null,
                null,
                null,
                suggestion.weight(),
                suggestion.probability(),
                fields(suggestion));
    }

    private static List<FieldAnswer> fields(Suggested suggestion) {
        JsonNode one = traits(suggestion.oneState());
        JsonNode other = traits(suggestion.otherState());
        List<FieldAnswer> fields = new ArrayList<>();
        for (int i = 0; i < suggestion.fields().size(); i++) {
            Field field = suggestion.fields().get(i);
            fields.add(
                    new FieldAnswer(
                            field.name(),
                            suggestion
                                    .comparison()
                                    .degrees()
                                    .get(i)
                                    .name()
                                    .toLowerCase(Locale.ROOT),
                            value(one, field),
                            value(other, field)));
        }
        return fields;
    }

    private static @Nullable String value(JsonNode traits, Field field) {
        return traits.path(field.name()).path("value").asText(null);
    }

    private static JsonNode traits(byte[] state) {
        try {
            return STATE.readTree(state).path("traits");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String id(Reviews.End one, Reviews.End other) {
        return one.nodeId() + BETWEEN + other.nodeId();
    }
}
