package com.kundresa.local.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.message.Door;
import com.kundresa.local.message.Json;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import com.kundresa.local.sending.SendMessages.Limits;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMessagesTest {
    private static final int MESSAGES = 1234;

    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> moods = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everyMessageArrivesThoughTheServerIsBusyAwayOrSilentInTurn() throws Exception {
        moods.addAll(List.of(429, 200, 503, 0, 200, 0, 502, 200));
        Ledger ledger = new Ledger(Ledger.Snapshot.empty());

        Optional<String> failure = send(ledger, messages());

        assertThat(failure).isEmpty();
        assertThat(arrived).hasSize(MESSAGES).doesNotHaveDuplicates();
        assertThat(ledger.snapshot().accepted()).isEqualTo(MESSAGES - 1);
        assertThat(ledger.snapshot().rejected()).isEqualTo(Map.of("/problems/odd (Odd)", 1L));
        assertThat(ledger.snapshot().repeated()).isEqualTo(5);
        assertThat(sizes).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(100));
    }

    @Test
    void whatWasAnsweredBeforeIsNotSentAgain() throws Exception {
        Ledger first = new Ledger(Ledger.Snapshot.empty());
        send(first, messages());
        arrived.clear();

        send(new Ledger(first.snapshot()), messages());

        assertThat(arrived).isEmpty();
    }

    @Test
    void aRefusedRequestStopsEverythingAndSaysWhy() throws Exception {
        moods.addAll(List.of(401));

        Optional<String> failure = send(new Ledger(Ledger.Snapshot.empty()), messages());

        assertThat(failure)
                .hasValueSatisfying(why -> assertThat(why).contains("401 Unknown write key"));
    }

    @Test
    void theServersRetryAfterRulesTheWaitOtherwiseItGrows() {
        assertThat(Answers.wait(Optional.of("7"), 1)).isEqualTo(Duration.ofSeconds(7));
        assertThat(Answers.wait(Optional.of("soon"), 1)).isEqualTo(Duration.ofMillis(250));
        assertThat(Answers.wait(Optional.empty(), 3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Answers.wait(Optional.empty(), 30)).isEqualTo(Duration.ofSeconds(10));
    }

    private Optional<String> send(Ledger ledger, List<Message> messages)
            throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new SendMessages(
                        new Delivery(address, Map.of()),
                        new Limits(100, 4, Duration.ofSeconds(60)),
                        InstantSource.system(),
                        ledger,
                        any -> {})
                .send(messages, Plan.inOrder(messages.size()), new Pace.AtSpeed());
    }

    private static List<Message> messages() {
        return IntStream.range(0, MESSAGES)
                .mapToObj(i ->
                        new Message(
                                i % 3 == 0 ? Source.TILL : Source.WEB_SERVER,
                                i % 3 == 0 ? Door.RECEIPTS : Door.BATCH,
                                "m-" + i,
                                Instant.EPOCH.plusSeconds(i),
                                "{\"messageId\":\"m-" + i + "\"}"))
                .toList();
    }

    /** Takes a request when the next mood is 200 or there is none; 0 closes the connection. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer mood = moods.poll();
        if (mood != null && mood == 0) {
            exchange.close();
        } else if (mood != null && mood != 200) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            reply(exchange, mood, "{\"title\":\"Unknown write key\",\"status\":401}");
        } else {
            reply(exchange, 200, taken(body));
        }
    }

    private String taken(byte[] body) {
        var json = Json.read(body);
        var items = json.isArray() ? json : json.get("batch");
        sizes.add(items.size());
        items.forEach(item -> arrived.add(item.get("messageId").asText()));
        boolean odd = items.get(0).get("messageId").asText().equals("m-0");
        return odd
                ? """
                {"success":true,"accepted":1,"duplicate":0,"rejected":1,"results":[{"index":0,"messageId":"m-0",
                "status":"rejected","problem":{"type":"/problems/odd","title":"Odd","status":400}}]}
                """
                : "{\"success\":true,\"accepted\":1,\"duplicate\":0,\"rejected\":0}";
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
