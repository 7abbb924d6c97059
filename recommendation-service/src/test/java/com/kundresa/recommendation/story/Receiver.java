package com.kundresa.recommendation.story;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A receiver of Standard Webhooks that answers as told, and keeps what arrived. */
final class Receiver implements AutoCloseable {

    /** An answer that does not come until the receiver is closed. */
    static final int NEVER = 0;

    /**
     * A webhook that arrived.
     *
     * @param isGenuine whether the library of Standard Webhooks believes the signature
     */
    record Arrived(String id, long timestamp, String signature, String body, boolean isGenuine) {}

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    Receiver() {
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
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/steps";
    }

    /** Answers the next webhooks so, and all after them with 204. */
    void answers(Integer... statuses) {
        answers.clear();
        answers.addAll(List.of(statuses));
    }

    List<Arrived> about(String customerId) {
        return arrived.stream().filter(one -> one.body().contains(customerId)).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        arrived.add(read(exchange));
        Integer status = answers.poll();
        if (status != null && status == NEVER) {
            awaitClose();
        } else {
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        }
        exchange.close();
    }

    private static Arrived read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        return new Arrived(
                headers.getFirst("webhook-id"),
                Long.parseLong(headers.getFirst("webhook-timestamp")),
                headers.getFirst("webhook-signature"),
                body,
                isGenuine(exchange, body));
    }

    /** The library also looks at the time; tests that live an hour later sign anew themselves. */
    private static boolean isGenuine(HttpExchange exchange, String body) {
        try {
            var headers = exchange.getRequestHeaders();
            var library = new Webhook(PushSecrets.SECRET);
            long then = Long.parseLong(headers.getFirst("webhook-timestamp"));
            long now = System.currentTimeMillis() / 1000;
            if (Math.abs(then - now) > 240) {
                return library.sign(headers.getFirst("webhook-id"), then, body)
                        .equals(headers.getFirst("webhook-signature"));
            }
            library.verify(
                    body,
                    java.util.Map.of(
                            "webhook-id", headers.get("webhook-id"),
                            "webhook-timestamp", headers.get("webhook-timestamp"),
                            "webhook-signature", headers.get("webhook-signature")));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        } catch (EmptyWebhookSecretException
                | com.standardwebhooks.exceptions.WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
