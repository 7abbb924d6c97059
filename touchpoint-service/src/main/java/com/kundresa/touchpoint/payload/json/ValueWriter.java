package com.kundresa.touchpoint.payload.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes a value as it was said, fields in their order. */
public final class ValueWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private ValueWriter() {}

    /** The value as JSON text without white space. */
    public static String text(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(value, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to take text", impossible);
        }
        return text.toString();
    }

    public static void write(Value value, JsonGenerator json) throws IOException {
        switch (value) {
            case Value.Text(String text) -> json.writeString(text);
            case Value.Numeric(BigDecimal number) -> json.writeNumber(number);
            case Value.Flag(boolean flag) -> json.writeBoolean(flag);
            case Value.Nothing _ -> json.writeNull();
            case Value.Items(List<Value> items) -> writeItems(items, json);
            case Fields(Map<String, Value> fields) -> writeFields(fields, json);
        }
    }

    public static void writeFields(Map<String, Value> fields, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            write(field.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeItems(List<Value> items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Value item : items) {
            write(item, json);
        }
        json.writeEndArray();
    }
}
