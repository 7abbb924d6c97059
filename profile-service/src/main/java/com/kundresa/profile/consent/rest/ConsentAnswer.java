package com.kundresa.profile.consent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.consent.json.Said;
import com.kundresa.profile.customer.json.TimeText;
import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.history.rest.Page;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer allows, and a page of all that was said about it.
 *
 * @param consents by purpose what holds
 * @param items newest first
 * @param next where older ones may follow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentAnswer(
        SortedMap<String, Standing> consents, List<Said> items, @Nullable String next) {

    /**
     * What holds for one purpose.
     *
     * @param allowed at the moment of the answer: granted, and not expired
     * @param conflict true where joined identifiers disagree and the strictest holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            boolean allowed,
            boolean granted,
            String at,
            String source,
            @Nullable String channel,
            boolean conflict,
            @Nullable String expiresAt) {

        static Standing of(Consent consent, Instant now) {
            Instant expiresAt = consent.expiresAt();
            return new Standing(
                    consent.allowsAt(now),
                    consent.granted(),
                    TimeText.of(consent.at()),
                    consent.source(),
                    consent.channel(),
                    consent.conflict(),
                    expiresAt == null ? null : TimeText.of(expiresAt));
        }
    }

    static ConsentAnswer of(SortedMap<String, Consent> consents, Page page, Instant now) {
        SortedMap<String, Standing> standings = new TreeMap<>();
        consents.forEach((purpose, consent) -> standings.put(purpose, Standing.of(consent, now)));
        return new ConsentAnswer(
                standings,
                page.kept().stream().flatMap(body -> Said.in(body).stream()).toList(),
                page.next().map(Cursor::encode).orElse(null));
    }
}
