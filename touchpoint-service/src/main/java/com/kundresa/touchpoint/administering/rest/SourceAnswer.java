package com.kundresa.touchpoint.administering.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.touchpoint.administering.MadeKey;
import com.kundresa.touchpoint.source.Credential;
import com.kundresa.touchpoint.source.Registration;
import com.kundresa.touchpoint.source.json.SettingsJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One source, without its keys and secrets themselves. */
@Schema(description = "A source; keys and secrets are listed by id only.")
public record SourceAnswer(
        String name, boolean disabled, JsonNode settings, List<CredentialAnswer> credentials) {

    /** All of them. */
    public record All(List<SourceAnswer> sources) {}

    /** That there is a key or secret. */
    public record CredentialAnswer(UUID id, String kind, Instant madeAt) {

        static CredentialAnswer of(Credential credential) {
            return new CredentialAnswer(
                    credential.id(), credential.kind().code(), credential.madeAt());
        }
    }

    /** A new key or secret, this once. */
    public record MadeKeyAnswer(
            @JsonUnwrapped CredentialAnswer credential,
            @Schema(description = "Shown this once; keep it.") String value) {

        static MadeKeyAnswer of(MadeKey made) {
            return new MadeKeyAnswer(CredentialAnswer.of(made.credential()), made.value());
        }
    }

    static SourceAnswer of(Registration registration) {
        return new SourceAnswer(
                registration.source().name(),
                registration.source().disabled(),
                SettingsJson.tree(registration.source().settings()),
                registration.credentials().stream().map(CredentialAnswer::of).toList());
    }
}
