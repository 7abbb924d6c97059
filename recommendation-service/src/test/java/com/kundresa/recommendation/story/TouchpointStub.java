package com.kundresa.recommendation.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The collecting side of touchpoint-service as its contract says, over real HTTP, for one write
 * key. Tests read what it took with GET, let it be away with PUT, and let it take calls and answer
 * none of them with PUT to {@code /held}.
 */
public final class TouchpointStub implements QuarkusTestResourceLifecycleManager {

    static final String URL_PROPERTY = "TOUCHPOINT_URL";
    static final String WRITE_KEY = "wk_test";

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Line line = new Line();
    private volatile boolean isAway;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(URL_PROPERTY, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, String.join("\n", taken));
            case "PUT" -> {
                put(exchange.getRequestURI().getPath(), Boolean.parseBoolean(body));
                answer(exchange, 204, "");
            }
            default -> {
                line.pass();
                take(exchange, body);
            }
        }
    }

    private void put(String path, boolean on) {
        if (path.equals("/held")) {
            line.hold(on);
        } else {
            isAway = on;
        }
    }

    private void take(HttpExchange exchange, String body) throws IOException {
        if (isAway) {
            answer(exchange, 503, "{}");
        } else if (!WRITE_KEY.equals(exchange.getRequestHeaders().getFirst("X-Write-Key"))) {
            answer(exchange, 401, "{}");
        } else {
            taken.add(body);
            answer(
                    exchange,
                    200,
                    "{\"success\":true,\"accepted\":1,\"duplicate\":0,\"rejected\":0,\"results\":[]}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
