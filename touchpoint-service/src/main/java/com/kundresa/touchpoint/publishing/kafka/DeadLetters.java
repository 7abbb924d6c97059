package com.kundresa.touchpoint.publishing.kafka;

import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.interaction.StableId;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Slice;
import com.kundresa.touchpoint.payload.json.ValueWriter;
import com.kundresa.touchpoint.publishing.BrokerUnavailable;
import com.kundresa.touchpoint.publishing.Delivery;
import com.kundresa.touchpoint.publishing.Outcome.RefusedItem;
import com.kundresa.touchpoint.publishing.PublishingConfig;
import com.kundresa.touchpoint.publishing.Rejections;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was refused on a topic of its own: the original bytes (bounded), and in the headers
 * the reason and what else is needed to read them again.
 */
@ApplicationScoped
public class DeadLetters implements Rejections {

    static final String TYPE = "com.kundresa.interaction-rejected.v1";

    private static final int LONGEST_ENVELOPE = 8 * 1024;
    private static final List<String> NOT_KEPT = List.of("writeKey", "api_key");

    private final MutinyEmitter<byte[]> letters;
    private final int mostBytes;

    DeadLetters(
            @Channel("rejected") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 5_000)
                    MutinyEmitter<byte[]> letters,
            PublishingConfig config) {
        this.letters = letters;
        this.mostBytes = Math.toIntExact(config.rejectedBytes().asLongValue());
    }

    @Override
    public Uni<Void> keep(Delivery delivery, List<RefusedItem> refused) {
        return refused.isEmpty()
                ? Uni.createFrom().voidItem()
                : all(refused.stream().map(item -> letter(delivery, item)).toList());
    }

    @Override
    public Uni<Void> keepBody(
            Sender sender,
            Instant receivedAt,
            String reason,
            String detail,
            byte[] body,
            String traceParent) {
        Slice original = Slice.whole(body);
        CloudEventHeaders headers =
                headers(sender, receivedAt, 0, original, "application/octet-stream", traceParent)
                        .with("reason", reason)
                        .with("detail", detail);
        return all(List.of(letter(original, headers)));
    }

    private Message<byte[]> letter(Delivery delivery, RefusedItem item) {
        Refusal refusal = item.refusal();
        CloudEventHeaders headers =
                headers(
                                delivery.sender(),
                                delivery.receivedAt(),
                                item.index(),
                                item.original(),
                                "application/json",
                                delivery.traceParent())
                        .with("way", delivery.way().name())
                        .with("reason", refusal.reason().code())
                        .with("detail", refusal.detail())
                        .with("message-id", item.messageId())
                        .with("verified", Boolean.toString(delivery.sender().verified()))
                        .with("envelope", envelope(delivery.body().envelope()))
                        .with("envelope-cut", cut(delivery.body().envelope()));
        return letter(item.original(), headers);
    }

    private Message<byte[]> letter(Slice original, CloudEventHeaders headers) {
        return Message.of(
                original.bytes(mostBytes),
                Metadata.of(
                        OutgoingKafkaRecordMetadata.builder()
                                .withHeaders(headers.headers())
                                .build()));
    }

    private static CloudEventHeaders headers(
            Sender sender,
            Instant receivedAt,
            int index,
            Slice original,
            String contentType,
            String traceParent) {
        String hash = HexFormat.of().formatHex(StableId.sha256(original.bytes(original.length())));
        String id =
                StableId.of(sender.name(), "%s %d %s".formatted(receivedAt, index, hash))
                        .toString();
        return CloudEventHeaders.of(id, sender.name(), TYPE, receivedAt, contentType, traceParent)
                .with("index", Integer.toString(index))
                .with("original-length", Integer.toString(original.length()));
    }

    private static @Nullable String envelope(Fields envelope) {
        String json = json(envelope);
        return json.isEmpty() || json.length() > LONGEST_ENVELOPE ? null : json;
    }

    /** Said where the envelope is too long to be kept: the letter cannot be read again then. */
    private static @Nullable String cut(Fields envelope) {
        return json(envelope).length() > LONGEST_ENVELOPE ? "true" : null;
    }

    private static String json(Fields envelope) {
        return envelope.isEmpty() ? "" : ValueWriter.text(envelope.without(NOT_KEPT));
    }

    private Uni<Void> all(List<Message<byte[]>> messages) {
        List<Uni<Void>> sent = messages.stream().map(this::send).toList();
        return Uni.join().all(sent).andFailFast().replaceWithVoid();
    }

    /** A full buffer fails at once, and like a broker that does not answer. */
    private Uni<Void> send(Message<byte[]> message) {
        return Uni.createFrom()
                .deferred(() -> letters.sendMessage(message))
                .onFailure()
                .transform(BrokerUnavailable::new);
    }
}
