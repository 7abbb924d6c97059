package com.kundresa.recommendation.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * The read side of profile-service as its contract says, over real HTTP: states by node id for
 * whoever brings a token. Tests put states with PUT to the same path, let it be away with PUT to
 * {@code /away}, and let it take questions and answer none of them with PUT to {@code /held}.
 */
public final class ProfileStub implements QuarkusTestResourceLifecycleManager {

    static final String URL_PROPERTY = "PROFILE_URL";

    private final Map<String, byte[]> states = new ConcurrentHashMap<>();
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
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("PUT")) {
            put(path, body);
            answer(exchange, 204, new byte[0]);
            return;
        }
        line.pass();
        if (isAway) {
            answer(exchange, 503, new byte[0]);
        } else if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ")) {
            answer(exchange, 401, new byte[0]);
        } else {
            byte[] state = states.get(path);
            answer(
                    exchange,
                    state == null ? 404 : 200,
                    state == null ? new byte[] {0x7b, 0x7d} : state);
        }
    }

    private void put(String path, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        switch (path) {
            case "/away" -> isAway = Boolean.parseBoolean(text);
            case "/held" -> line.hold(Boolean.parseBoolean(text));
            default -> states.put(path, body);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
