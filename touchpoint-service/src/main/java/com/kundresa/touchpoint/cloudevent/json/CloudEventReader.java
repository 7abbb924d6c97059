package com.kundresa.touchpoint.cloudevent.json;

import com.kundresa.touchpoint.cloudevent.Occurrence;
import com.kundresa.touchpoint.cloudevent.OccurrenceReader;
import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.Bounds;
import com.kundresa.touchpoint.payload.Fault;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Item;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.Value;
import com.kundresa.touchpoint.payload.json.BodyParser;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.jackson.JsonFormatOptions;
import io.cloudevents.rw.CloudEventRWException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CloudEvent, structured or binary. The SDK says whether it is one; the item has passed
 * our limits before. See docs/decisions/0008-cloudevents.md.
 */
public final class CloudEventReader implements ChannelReader {

    private static final JsonFormat FORMAT =
            new JsonFormat(
                    JsonFormatOptions.builder()
                            .forceExtensionNameLowerCaseDeserialization(true)
                            .build());
    private static final Refusal INVALID =
            new Refusal(
                    Reason.CLOUD_EVENT_INVALID,
                    "Say specversion 1.0, id, source (a URI reference) and type, each once and not"
                            + " empty; time in RFC 3339; further attributes with letters and digits"
                            + " in their names and texts, booleans or 32-bit integers as values.");
    private static final Refusal NOT_JSON =
            new Refusal(Reason.DATA_NOT_JSON, "Send data with datacontenttype application/json.");
    private static final Refusal NOT_AN_OBJECT =
            new Refusal(Reason.FIELD_MALFORMED, "Say \"data\" as a JSON object.");

    private final OccurrenceReader reader;

    public CloudEventReader(OccurrenceReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading read(Fields item, Arrival arrival) {
        try {
            return arrival.envelope().isEmpty() ? structured(item, arrival) : binary(item, arrival);
        } catch (EventDeserializationException | CloudEventRWException | IllegalStateException no) {
            return refused(INVALID);
        }
    }

    private Reading structured(Fields item, Arrival arrival) {
        CloudEvent event =
                FORMAT.deserialize(arrival.original().bytes(arrival.original().length()));
        boolean scalars =
                item.without(List.of("data")).all().values().stream().allMatch(Value::scalar);
        if (!scalars || !whole(event)) {
            return refused(INVALID);
        }
        if (!MediaType.of(event.getDataContentType()).isJson()) {
            return refused(NOT_JSON);
        }
        CloudEventData data = event.getData();
        if (item.has("data_base64") && data != null) {
            return encoded(event, data.toBytes(), arrival);
        }
        return switch (item.said("data").orElse(Fields.NONE)) {
            case Fields fields -> read(event, fields, arrival);
            case Value.Text _, Value.Numeric _, Value.Flag _, Value.Nothing _, Value.Items _ ->
                    refused(NOT_AN_OBJECT);
        };
    }

    private Reading encoded(CloudEvent event, byte[] data, Arrival arrival) {
        if (!(BodyParser.parse(data, Shape.ONE, Bounds.TRACKING) instanceof Body.Readable body)) {
            return refused(NOT_AN_OBJECT);
        }
        Item item = body.items().getFirst();
        Fault fault = item.fault();
        return fault == null
                ? read(event, item.fields(), arrival)
                : refused(Refusal.of(fault, Bounds.TRACKING));
    }

    private Reading binary(Fields item, Arrival arrival) {
        Map<String, String> headers = new HashMap<>();
        arrival.envelope()
                .all()
                .forEach((name, value) -> headers.put(name, value.asText().orElse("")));
        CloudEvent event = HttpMessageFactory.createReader(headers, new byte[0]).toEvent();
        if (!whole(event)) {
            return refused(INVALID);
        }
        return MediaType.of(event.getDataContentType()).isJson()
                ? read(event, item, arrival)
                : refused(NOT_JSON);
    }

    /** What the specification asks for and the SDK does not check. */
    private static boolean whole(CloudEvent event) {
        return event.getSpecVersion() == SpecVersion.V1
                && !event.getId().isEmpty()
                && !event.getType().isEmpty()
                && !event.getSource().toString().isEmpty();
    }

    private Reading read(CloudEvent event, Fields data, Arrival arrival) {
        OffsetDateTime time = event.getTime();
        return reader.read(
                new Occurrence(
                        event.getSource().toString(),
                        event.getId(),
                        event.getType(),
                        event.getSubject(),
                        time == null ? null : time.toInstant(),
                        text(event.getExtension("traceparent")),
                        data),
                arrival);
    }

    private static @Nullable String text(@Nullable Object extension) {
        return extension == null ? null : extension.toString();
    }

    private static Reading refused(Refusal refusal) {
        return new Reading.Refused(null, refusal);
    }
}
