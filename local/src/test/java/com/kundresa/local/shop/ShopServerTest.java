package com.kundresa.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.sending.Api;
import com.kundresa.local.sending.Delivery;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopServerTest {
    private static final UUID CHANCE = UUID.fromString("00000000-0000-4000-8000-000000000007");

    private record Heard(String path, String authorization, JsonNode body) {}

    private final BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(10);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient browser = HttpClient.newHttpClient();
    private HttpServer services;
    private ShopServer shop;

    @BeforeEach
    void open() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.setExecutor(threads);
        services.createContext("/", this::hear);
        services.start();
        URI address = URI.create("http://127.0.0.1:" + services.getAddress().getPort());
        shop =
                ShopServer.start(
                        0,
                        new Shop(
                                address,
                                new Accounts(() -> CHANCE),
                                new Orders(
                                        new Delivery(address, Map.of()),
                                        threads,
                                        InstantSource.system(),
                                        () -> CHANCE),
                                new Recommendations(
                                        Api.of(address, "token", Duration.ofSeconds(5)))),
                        threads);
    }

    @AfterEach
    void close() {
        shop.close();
        services.stop(2); // lets an answer in flight be given; an unanswered report is repeated for
        // minutes
        threads.shutdownNow();
        threads.close();
    }

    @Test
    void aSlotAsksForTheVisitorWithTheServiceTokenAndShowsReasons() throws Exception {
        JsonNode slot =
                json(
                        post(
                                "/slot",
                                "{\"placement\":\"home-hero\",\"anonymousId\":\"a-1\",\"count\":4}"));

        Heard question = heard.poll(10, TimeUnit.SECONDS);
        assertThat(question.path()).isEqualTo("/v1/next-step");
        assertThat(question.authorization()).isEqualTo("Bearer token");
        assertThat(question.body().at("/customer/type").asText()).isEqualTo("anonymous_id");
        assertThat(question.body().at("/customer/value").asText()).isEqualTo("a-1");
        assertThat(slot.path("basis").asText()).isEqualTo("state");
        assertThat(slot.at("/items/0/id").asText()).isEqualTo("lamp-table");
        assertThat(slot.at("/items/0/reasons/0").asText()).isEqualTo("You looked at lamps");
        assertThat(slot.path("items").size()).isEqualTo(4);
    }

    @Test
    void whoeverIsLoggedInIsAskedForByAccount() throws Exception {
        HttpResponse<byte[]> in = post("/log-in", "{\"email\":\"elsa.lindqvist.5@example.com\"}");
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();

        post("/slot", "{\"placement\":\"cart\",\"anonymousId\":\"a-1\"}", cookie.split(";")[0]);

        Heard question = heard.poll(10, TimeUnit.SECONDS);
        assertThat(question.body().at("/customer/type").asText()).isEqualTo("user_id");
        assertThat(question.body().at("/customer/value").asText()).isEqualTo("kr-1005");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    }

    @Test
    void withoutAnAnswerTheSlotShowsWhatIsPopularAndNoError() throws Exception {
        services.stop(0);

        HttpResponse<byte[]> response =
                post(
                        "/slot",
                        "{\"placement\":\"product-page\",\"productId\":\"kettle-steel\",\"count\":3}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("basis").asText()).isEqualTo("none");
        assertThat(json(response).path("items").size()).isEqualTo(3);
        assertThat(json(response).path("items").findValuesAsText("id"))
                .doesNotContain("kettle-steel");
    }

    @Test
    void anOrderIsReportedByTheServerAtTheShopsPrices() throws Exception {
        HttpResponse<byte[]> response =
                post(
                        "/order",
                        """
                        {"anonymousId":"a-1","email":"me@shop.example",
                         "lines":[{"id":"kettle-steel","quantity":2,"priceMinor":1},{"id":"unknown"}]}
                        """);

        Heard report = heard.poll(10, TimeUnit.SECONDS);
        assertThat(report.path()).isEqualTo("/v1/batch");
        assertThat(report.authorization()).isEqualTo("Basic d2tfd2ViX3NlcnZlcjo=");
        JsonNode order = report.body().at("/batch/0");
        assertThat(order.path("event").asText()).isEqualTo("Order Completed");
        assertThat(order.path("anonymousId").asText()).isEqualTo("a-1");
        assertThat(order.at("/context/traits/email").asText()).isEqualTo("me@shop.example");
        assertThat(order.at("/properties/total").decimalValue()).isEqualByComparingTo("1598");
        assertThat(json(response).path("orderId").asText())
                .isEqualTo(order.at("/properties/order_id").asText());
    }

    @Test
    void mistakesAreProblemsThatSayWhatToDo() throws Exception {
        HttpResponse<byte[]> noAddress = post("/log-in", "{\"email\":\"me\"}");
        HttpResponse<byte[]> nothing = post("/order", "not json");
        HttpResponse<byte[]> nowhere = get("/wp-admin");

        assertThat(noAddress.statusCode()).isEqualTo(400);
        assertThat(json(noAddress).path("type").asText()).isEqualTo("/problems/email-malformed");
        assertThat(json(nothing).path("type").asText()).isEqualTo("/problems/cart-empty");
        assertThat(nowhere.statusCode()).isEqualTo(404);
    }

    @Test
    void theSdkIsServedAsItsPublisherPackedItAndNothingElseOfTheClassPath() throws Exception {
        HttpResponse<byte[]> sdk = get("/_static/browser/1.62.0/dist/umd/standalone.js");
        HttpResponse<byte[]> other = get("/assets/..%2FShop.class");

        assertThat(sdk.statusCode()).isEqualTo(200);
        assertThat(sdk.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(other.statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageOfTheShopIsThere() throws Exception {
        for (String path :
                new String[] {
                    "/",
                    "/category/bath",
                    "/product/soap-oat",
                    "/cart",
                    "/checkout",
                    "/thanks/1",
                    "/catalogue.json",
                    "/settings.json",
                    "/pictures/soap-oat.svg",
                    "/assets/shop.js",
                    "/assets/shop.css",
                    "/assets/icon.svg"
                }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        heard.add(
                new Heard(
                        path,
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        Json.read(exchange.getRequestBody().readAllBytes())));
        String answer =
                path.equals("/v1/next-step")
                        ? """
                        {"decisionId":"d-1","answers":[{"kind":"products","products":[{"productId":"lamp-table",
                         "reasons":[{"code":"LOOKED","text":"You looked at lamps"}]}]}]}
                        """
                        : "{\"success\":true,\"accepted\":1}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, String body) throws Exception {
        return post(path, body, "none=1");
    }

    private HttpResponse<byte[]> post(String path, String body, String cookie) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return browser.send(request, BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + shop.port() + path);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return Json.read(response.body());
    }
}
