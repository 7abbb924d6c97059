package com.kundresa.local.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;

/** The shop on the JDK's own HTTP server, on the loopback interface only. */
final class ShopServer implements AutoCloseable {
    private final HttpServer server;
    private final Shop shop;

    private ShopServer(HttpServer server, Shop shop) {
        this.server = server;
        this.shop = shop;
    }

    /**
     * @param port 0 for any free one
     */
    static ShopServer start(int port, Shop shop, ExecutorService requests) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        ShopServer opened = new ShopServer(HttpServer.create(address, 0), shop);
        opened.server.setExecutor(requests);
        opened.server.createContext("/", opened::handle);
        opened.server.start();
        return opened;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, shop.answer(ShopRequest.of(exchange)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean bodyless = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodyless ? -1 : reply.body().length);
        if (!bodyless) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
