package com.kundresa.profile.customer.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields as the contract writes them: what is absent or false is left out. */
class FieldWriter {

    final JsonGenerator json;

    FieldWriter(JsonGenerator json) {
        this.json = json;
    }

    void text(String field, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    void number(String field, @Nullable Long number) throws IOException {
        if (number != null) {
            json.writeNumberField(field, number);
        }
    }

    void flagIfTrue(String field, boolean flag) throws IOException {
        if (flag) {
            json.writeBooleanField(field, true);
        }
    }

    void id(String field, UUID id) throws IOException {
        json.writeStringField(field, id.toString());
    }

    void time(String field, Instant time) throws IOException {
        json.writeStringField(field, TimeText.of(time));
    }
}
