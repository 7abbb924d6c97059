package com.kundresa.local.shop;

import com.kundresa.local.DevelopmentKeys;
import com.kundresa.local.Home;
import com.kundresa.local.sending.Api;
import com.kundresa.local.sending.Delivery;
import com.kundresa.local.sending.Suite;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shop}: serves the demo storefront until it is stopped. */
@Command(
        name = "shop",
        mixinStandardHelpOptions = true,
        description = "Open a demo storefront beside the running suite, until Ctrl-C.")
public final class DemoShop implements Callable<Integer> {
    private static final String DEFAULT_PORT = "8700";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen, if not SHOP_PORT or 8700; 0 is any free port.")
    private int port = Integer.parseInt(System.getenv().getOrDefault("SHOP_PORT", DEFAULT_PORT));

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> environment = System.getenv();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
                ShopServer server = ShopServer.start(port, shop(environment, requests), requests)) {
            System.out.println("The demo shop is open: http://127.0.0.1:" + server.port());
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException taken) {
            System.err.println(
                    "The demo shop cannot listen on port %d (%s); choose another with SHOP_PORT."
                            .formatted(port, taken.getMessage()));
            return 2;
        }
    }

    private static Shop shop(Map<String, String> environment, ExecutorService reports) {
        URI touchpoint = Suite.touchpoint(environment);
        Api recommendation =
                Api.of(Suite.recommendation(environment), serviceToken(environment), PATIENCE);
        return new Shop(
                touchpoint,
                new Accounts(UUID::randomUUID),
                new Orders(
                        new Delivery(touchpoint, Map.of()),
                        reports,
                        InstantSource.system(),
                        UUID::randomUUID),
                new Recommendations(recommendation));
    }

    /** {@code SHOP_SERVICE_TOKEN}, else one signed with the suite's development key. */
    private static String serviceToken(Map<String, String> environment) {
        String given = environment.get("SHOP_SERVICE_TOKEN");
        return given != null
                ? given
                : DevelopmentKeys.in(Home.fromEnvironment().keys()).sign("service");
    }
}
