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
import com.kundresa.touchpoint.publishing.Rates;
import com.kundresa.touchpoint.publishing.Rejections;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.source.Source;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The way of a request on every channel: who it is, plain body, items, publishing, answer. */
@ApplicationScoped
public class ChannelEndpoint {

    private static final Logger LOG = Logger.getLogger(ChannelEndpoint.class);
    private static final String NOBODY = Proving.NOBODY;

    private final Proving proving;
    private final Rates rates;
    private final PublishInteractions publishing;
    private final Rejections rejections;
    private final Counts counts;
    private final InstantSource clock;

    ChannelEndpoint(
            Proving proving,
            Rates rates,
            PublishInteractions publishing,
            Rejections rejections,
            Counts counts,
            InstantSource clock) {
        this.proving = proving;
        this.rates = rates;
        this.publishing = publishing;
        this.rejections = rejections;
        this.counts = counts;
        this.clock = clock;
    }

    /** Answers after the broker's acknowledgement; never fails for what a sender sends. */
    public Uni<Response> receive(byte[] body, HttpHeaders headers, Way way) {
        return receive(body, headers, way, Proof.KEY);
    }

    /** The same for requests that prove themselves in another way than with a write key. */
    public Uni<Response> receive(byte[] body, HttpHeaders headers, Way way, Proof proof) {
        return receive(
                new Incoming(
                        body,
                        headers,
                        clock.instant(),
                        plain -> BodyParser.parse(plain, way.shape(), way.bounds())),
                way,
                proof);
    }

    /** The same for bodies in which items do not lie as the way's shape says. */
    public Uni<Response> receive(
            byte[] body, HttpHeaders headers, Way way, Function<byte[], Body> parser) {
        return receive(new Incoming(body, headers, clock.instant(), parser), way, Proof.KEY);
    }

    private Uni<Response> receive(Incoming request, Way way, Proof proof) {
        return proving.byHead(request, proof)
                .map(claimant -> claimed(claimant, request, way))
                .orElseGet(() -> plain(request, way, null));
    }

    private Uni<Response> claimed(Claimant claimant, Incoming request, Way way) {
        return switch (claimant) {
            case Claimant.Known(Source source) -> plain(request, way, source);
            case Claimant.Turned(String source, RequestProblem problem, String detail) ->
                    turned(source, problem, detail);
        };
    }

    private Uni<Response> plain(Incoming request, Way way, @Nullable Source known) {
        return switch (PlainBody.of(request.body(), request.headers())) {
            case PlainBody.Turned(RequestProblem problem, String detail) ->
                    turned(known == null ? NOBODY : known.name(), problem, detail);
            case PlainBody.Plain(byte[] plain) -> read(plain, request, way, known);
        };
    }

    private Uni<Response> read(byte[] plain, Incoming request, Way way, @Nullable Source known) {
        return switch (request.parser().apply(plain)) {
            case Body.Readable readable when known != null ->
                    admitted(known, readable, request, way);
            case Body.Readable readable -> authenticated(readable, request, way);
            case Body.Unreadable(String detail) ->
                    unreadable(RequestProblem.BODY_UNREADABLE, detail, plain, request, known);
            case Body.TooManyItems(int most) ->
                    unreadable(
                            RequestProblem.TOO_MANY_EVENTS,
                            "Send at most %d in one body.".formatted(most),
                            plain,
                            request,
                            known);
        };
    }

    private Uni<Response> authenticated(Body.Readable body, Incoming request, Way way) {
        return switch (proving.byBody(body)) {
            case Claimant.Known(Source source) -> admitted(source, body, request, way);
            case Claimant.Turned(String source, RequestProblem problem, String detail) ->
                    turned(source, problem, detail);
        };
    }

    /** What holds for every source, however it proved itself. */
    private Uni<Response> admitted(Source source, Body.Readable body, Incoming request, Way way) {
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
        if (!source.allows(request.headers().getHeaderString("Origin"))) {
            return turned(
                    source.name(),
                    RequestProblem.ORIGIN_NOT_ALLOWED,
                    "An operator has to add the page's origin to those of this source.");
        }
        Optional<Instant> again = rates.refusedUntil(source, body.items().size());
        if (again.isPresent()) {
            counts.rejected(source.name(), RequestProblem.RATE_EXCEEDED.code());
            return Uni.createFrom().item(RequestProblem.tooFast(request.receivedAt(), again.get()));
        }
        return publish(request.delivery(source, body, way), way);
    }

    private Uni<Response> publish(Delivery delivery, Way way) {
        return publishing
                .publish(delivery)
                .map(outcome -> answer(outcome, delivery, way))
                .onFailure(BrokerUnavailable.class)
                .recoverWithItem(failure -> brokerUnavailable(delivery.sender(), failure));
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
            Incoming request,
            @Nullable Source known) {
        if (known == null) {
            return turned(NOBODY, problem, detail);
        }
        return rejections
                .keepBody(
                        known.sender(),
                        request.receivedAt(),
                        problem.code(),
                        detail,
                        plain,
                        request.traceParent())
                .chain(() -> turned(known.name(), problem, detail))
                .onFailure(BrokerUnavailable.class)
                .recoverWithItem(failure -> brokerUnavailable(known.sender(), failure));
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
