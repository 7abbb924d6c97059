package com.kundresa.profile.customer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.kundresa.profile.customer.CustomerState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The canonical bytes of customer-changed/v1: equal states have equal bytes. */
public final class CustomerStateJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 4096;

    private CustomerStateJson() {}

    private interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    /** The bytes of a state. */
    public static byte[] write(CustomerState state) {
        return written(json -> new StateWriter(json).write(state));
    }

    /** The bytes that say that a customer id is now an alias of another customer. */
    public static byte[] redirect(UUID customerId, long version, UUID redirectTo) {
        return written(json -> {
            json.writeStartObject();
            json.writeStringField("customerId", customerId.toString());
            json.writeNumberField("version", version);
            json.writeStringField("redirectTo", redirectTo.toString());
            json.writeEndObject();
        });
    }

    /**
     * The state of these bytes.
     *
     * @throws UncheckedIOException where they are no state
     */
    public static CustomerState read(byte[] bytes) {
        try {
            return StateReader.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("These bytes are no customer state", e);
        }
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
