package com.kundresa.e2e;

import static java.util.stream.Collectors.toMap;

import com.kundresa.local.Ports;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The line between one client and touchpoint-service, as a reverse proxy that lets things go wrong
 * in a seeded turn and otherwise hands on every byte. It counts what went wrong, and notes which
 * messages the service refused in answers that the client got to see.
 */
final class FaultyLine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> OF_THE_CONNECTION =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "transfer-encoding",
                    "upgrade");

    private final String service;
    private final Queue<Optional<Fault>> turns;
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private FaultyLine(String service, Queue<Optional<Fault>> turns) {
        this.service = service;
        this.turns = turns;
        try {
            this.server = HttpServer.create(new InetSocketAddress(Ports.HOST, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A line to a service on which each fault happens once a round. */
    static FaultyLine to(String service, long seed, int rounds) {
        return new FaultyLine(service, Fault.inTurn(seed, rounds));
    }

    /** Where the client is to send; without a slash at the end. */
    String url() {
        return "http://" + authority();
    }

    /** Host and port. */
    String authority() {
        return Ports.HOST + ":" + server.getAddress().getPort();
    }

    /** Whether every fault has happened as often as it is to; from then on nothing goes wrong. */
    synchronized boolean isQuiet() {
        return turns.isEmpty();
    }

    /** How often each fault happened so far. */
    synchronized Map<Fault, Integer> happened() {
        return Map.copyOf(happened);
    }

    /** The ids of messages that the service refused, from the answers that arrived. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var fault =
                    exchange.getRequestMethod().equals("POST") ? next() : Optional.<Fault>empty();
            if (fault.isEmpty()) {
                answer(exchange, handOn(exchange, body));
            } else {
                goWrong(fault.get(), exchange, body);
            }
        } catch (IOException clientIsGone) {
            // then nobody waits for an answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Fault> next() {
        var turn = turns.isEmpty() ? Optional.<Fault>empty() : turns.remove();
        turn.ifPresent(fault -> happened.merge(fault, 1, Integer::sum));
        return turn;
    }

    /** An exchange that is closed without an answer closes its connection. */
    private void goWrong(Fault fault, HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        switch (fault) {
            case TOO_MANY_REQUESTS -> answer(exchange, 429);
            case SERVER_ERROR -> answer(exchange, 500);
            case CLOSED_BEFORE -> exchange.close();
            case CLOSED_AFTER -> {
                handOn(exchange, body);
                exchange.close();
            }
        }
    }

    /** As the service itself says it, readable for pages of any origin. */
    private static void answer(HttpExchange exchange, int status) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", "Retry-After,X-RateLimit-Reset");
        if (status == 429) {
            headers.set("Retry-After", "1");
            headers.set("X-RateLimit-Reset", Long.toString(Instant.now().getEpochSecond() + 1));
        }
        exchange.sendResponseHeaders(status, -1);
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        handedOn(answer.headers().map())
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        noteRefused(answer);
    }

    private HttpResponse<byte[]> handOn(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(service + exchange.getRequestURI()))
                        .timeout(PATIENCE)
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        handedOn(exchange.getRequestHeaders())
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Map<String, List<String>> handedOn(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(e -> !OF_THE_CONNECTION.contains(e.getKey().toLowerCase(Locale.ROOT)))
                .filter(e -> !e.getKey().startsWith(":"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void noteRefused(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() == 200) {
            for (var result : Answer.JSON.readTree(answer.body()).path("results")) {
                refused.add(result.path("messageId").asText());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
