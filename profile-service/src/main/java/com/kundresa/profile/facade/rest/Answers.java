package com.kundresa.profile.facade.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.json.TimeText;
import com.kundresa.profile.facade.json.ProfileJson.Shown;
import com.kundresa.profile.history.Ends;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers' shapes. */
final class Answers {
    private Answers() {}

    /**
     * Where the reader is in a list.
     *
     * @param url of the list, by customer id
     * @param next for the parameter {@code next}; empty at the end
     */
    record Cursor(String url, @JsonProperty("has_more") boolean hasMore, String next, int limit) {
        static Cursor of(String url, Optional<String> next, int limit) {
            return new Cursor(url, next.isPresent(), next.orElse(""), limit);
        }
    }

    record Traits(Map<String, JsonNode> traits, Cursor cursor) {
        static Traits of(List<Shown> shown, boolean verbose, Cursor cursor) {
            Map<String, JsonNode> traits = new LinkedHashMap<>();
            shown.forEach(trait -> traits.put(trait.name(), trait.json(verbose)));
            return new Traits(traits, cursor);
        }
    }

    record Listed(List<? extends JsonNode> data, Cursor cursor) {}

    record About(Metadata metadata) {}

    /**
     * @param updatedAt when the customer was seen last
     * @param expiresAt never: profiles do not expire, they are erased
     * @param firstMessageId as its sender named it
     */
    record Metadata(
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("updated_at") String updatedAt,
            @JsonProperty("expires_at") @JsonInclude(JsonInclude.Include.ALWAYS)
                    @Nullable String expiresAt,
            @JsonProperty("first_message_id") String firstMessageId,
            @JsonProperty("first_source_id") String firstSourceId,
            @JsonProperty("last_message_id") String lastMessageId,
            @JsonProperty("last_source_id") String lastSourceId) {

        static Metadata of(CustomerState state, Ends ends) {
            return new Metadata(
                    TimeText.of(state.firstSeen()),
                    TimeText.of(state.lastSeen()),
                    null,
                    ends.first().messageId(),
                    ends.first().source(),
                    ends.last().messageId(),
                    ends.last().source());
        }
    }
}
