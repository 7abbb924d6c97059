package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.payload.json.BodyParser;
import com.kundresa.touchpoint.publishing.BrokerUnavailable;
import com.kundresa.touchpoint.publishing.Counts;
import com.kundresa.touchpoint.publishing.Delivery;
import com.kundresa.touchpoint.publishing.Outcome;
import com.kundresa.touchpoint.publishing.PublishInteractions;
import com.kundresa.touchpoint.publishing.Rejections;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.Sources;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The way of a request on every channel: plain body, items, key, publishing, answer. */
@ApplicationScoped
public class ChannelEndpoint {

    private static final Logger LOG = Logger.getLogger(ChannelEndpoint.class);
    private static final String NOBODY = "unknown";

    private final Sources sources;
    private final PublishInteractions publishing;
    private final Rejections rejections;
    private final Counts counts;
    private final InstantSource clock;

    ChannelEndpoint(
            Sources sources,
            PublishInteractions publishing,
            Rejections rejections,
            Counts counts,
            InstantSource clock) {
        this.sources = sources;
        this.publishing = publishing;
        this.rejections = rejections;
        this.counts = counts;
        this.clock = clock;
    }

    /** Answers after the broker's acknowledgement; never fails for what a sender sends. */
    public Uni<Response> receive(byte[] body, HttpHeaders headers, Way way) {
        Instant receivedAt = clock.instant();
        return switch (PlainBody.of(body, headers)) {
            case PlainBody.Turned(RequestProblem problem, String detail) ->
                    turned(NOBODY, problem, detail);
            case PlainBody.Plain(byte[] plain) ->
                    read(
                            BodyParser.parse(plain, way.shape(), way.bounds()),
                            plain,
                            headers,
                            way,
                            receivedAt);
        };
    }

    private Uni<Response> read(
            Body body, byte[] plain, HttpHeaders headers, Way way, Instant receivedAt) {
        return switch (body) {
            case Body.Readable readable -> authenticated(readable, headers, way, receivedAt);
            case Body.Unreadable(String detail) ->
                    unreadable(RequestProblem.BODY_UNREADABLE, detail, plain, headers, receivedAt);
            case Body.TooManyItems(int most) ->
                    unreadable(
                            RequestProblem.TOO_MANY_EVENTS,
                            "Send at most %d in one body.".formatted(most),
                            plain,
                            headers,
                            receivedAt);
        };
    }

    private Uni<Response> authenticated(
            Body.Readable body, HttpHeaders headers, Way way, Instant receivedAt) {
        Optional<String> key = PresentedKey.in(headers).or(() -> PresentedKey.in(body));
        if (key.isEmpty()) {
            return turned(
                    NOBODY,
                    RequestProblem.WRITE_KEY_MISSING,
                    "Send the source's write key as Authorization: Basic, as X-Write-Key, or in"
                            + " the field writeKey of the body.");
        }
        Optional<Source> source = sources.owner(key.get());
        return source.isEmpty()
                ? turned(
                        NOBODY,
                        RequestProblem.UNKNOWN_WRITE_KEY,
                        "Use a write key of a configured source.")
                : admitted(source.get(), body, headers, way, receivedAt);
    }

    /** What holds for every source, however it proved itself. */
    private Uni<Response> admitted(
            Source source, Body.Readable body, HttpHeaders headers, Way way, Instant receivedAt) {
        if (source.disabled()) {
            return turned(
                    source.name(),
                    RequestProblem.SOURCE_DISABLED,
                    "An operator has to enable this source before it may send again.");
        }
        if (!way.open() && !source.sender().verified()) {
            return turned(
                    source.name(),
                    RequestProblem.SOURCE_NOT_VERIFIED,
                    "This path takes keys that are kept secret; the key of this source is public.");
        }
        if (!source.allows(headers.getHeaderString("Origin"))) {
            return turned(
                    source.name(),
                    RequestProblem.ORIGIN_NOT_ALLOWED,
                    "An operator has to add the page's origin to those of this source.");
        }
        return publish(delivery(source, body, headers, way, receivedAt), way);
    }

    private Uni<Response> publish(Delivery delivery, Way way) {
        return publishing
                .publish(delivery)
                .map(outcome -> answer(outcome, delivery, way))
                .onFailure(BrokerUnavailable.class)
                .recoverWithItem(failure -> brokerUnavailable(delivery.sender(), failure));
    }

    private static Delivery delivery(
            Source source, Body.Readable body, HttpHeaders headers, Way way, Instant receivedAt) {
        return new Delivery(
                source,
                body,
                way,
                receivedAt,
                "1".equals(headers.getHeaderString("X-Strict-Mode")),
                TraceParents.of(headers));
    }

    private static Response answer(Outcome outcome, Delivery delivery, Way way) {
        boolean alone = delivery.body().alone() && !way.always200();
        if (outcome.refused().isEmpty() || !alone && !delivery.strict()) {
            return Response.ok(Answer.of(outcome)).build();
        }
        Refusal first = outcome.refused().getFirst().refusal();
        return RequestProblem.answer(first, delivery.strict() ? 400 : first.reason().status());
    }

    /** Keeps what a known source sent and nobody could read; strangers' bytes are only counted. */
    private Uni<Response> unreadable(
            RequestProblem problem,
            String detail,
            byte[] plain,
            HttpHeaders headers,
            Instant receivedAt) {
        Optional<Sender> sender =
                PresentedKey.in(headers).flatMap(sources::owner).map(Source::sender);
        if (sender.isEmpty()) {
            return turned(NOBODY, problem, detail);
        }
        return rejections
                .keepBody(
                        sender.get(),
                        receivedAt,
                        problem.code(),
                        detail,
                        plain,
                        TraceParents.of(headers))
                .chain(() -> turned(sender.get().name(), problem, detail))
                .onFailure(BrokerUnavailable.class)
                .recoverWithItem(failure -> brokerUnavailable(sender.get(), failure));
    }

    private Uni<Response> turned(String source, RequestProblem problem, String detail) {
        counts.rejected(source, problem.code());
        return Uni.createFrom().item(problem.answer(detail));
    }

    private Response brokerUnavailable(Sender sender, Throwable failure) {
        LOG.warnf(
                "Kafka did not acknowledge, the sender is asked to come back source=%s cause=%s",
                sender.name(), failure.getCause());
        counts.rejected(sender.name(), RequestProblem.BROKER_UNAVAILABLE.code());
        return RequestProblem.BROKER_UNAVAILABLE.answer(
                "Send the same again; message ids make that harmless.");
    }
}
