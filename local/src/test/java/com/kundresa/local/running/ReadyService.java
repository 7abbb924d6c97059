package com.kundresa.local.running;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A stand-in for a packaged service in tests of the launcher: a program that says it is ready. */
public final class ReadyService {

    private ReadyService() {}

    public static void main(String[] arguments) throws IOException {
        var environment = System.getenv();
        var port = Integer.parseInt(environment.get("QUARKUS_HTTP_PORT"));
        var server =
                HttpServer.create(new InetSocketAddress(environment.get("HTTP_HOST"), port), 0);
        server.createContext(
                "/q/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        System.out.println("listening for " + environment.get("POSTGRES_URL"));
    }
}
