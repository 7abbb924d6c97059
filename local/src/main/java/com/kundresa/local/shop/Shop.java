package com.kundresa.local.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.message.Line;
import com.kundresa.local.message.Source;
import com.kundresa.local.shop.Accounts.Account;
import com.kundresa.local.shop.Recommendations.Question;
import com.kundresa.local.world.Catalogue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the storefront answers to each request. */
record Shop(URI touchpoint, Accounts accounts, Orders orders, Recommendations recommendations) {
    private static final int MOST_PIECES = 99;
    private static final String COOKIE = "shop-session=%s; Path=/; HttpOnly; SameSite=Strict";

    Reply answer(ShopRequest request) throws InterruptedException {
        String path = request.path();
        return switch (request.method() + " " + head(path)) {
            case "GET /",
                    "GET /category",
                    "GET /product",
                    "GET /cart",
                    "GET /checkout",
                    "GET /thanks" ->
                    Files.page("index.html").orElseThrow();
            case "GET /assets" -> Files.page(tail(path)).orElseGet(Reply::notFound);
            case "GET /_static" -> Files.sdk(tail(path)).orElseGet(Reply::notFound);
            case "GET /pictures" -> picture(tail(path).replaceFirst("\\.svg$", ""));
            case "GET /catalogue.json" -> Reply.json(Shelf.json());
            case "GET /settings.json" -> Reply.json(settings(request));
            case "POST /log-in" -> logIn(request);
            case "POST /log-out" -> logOut(request);
            case "POST /slot" -> Reply.json(recommendations.ask(question(request)).json());
            case "POST /order" -> order(request);
            default -> Reply.notFound();
        };
    }

    /** The first part of a path: {@code /product} of {@code /product/kettle-steel}. */
    private static String head(String path) {
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second);
    }

    private static String tail(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Reply picture(String productId) {
        return Catalogue.find(productId)
                .map(Picture::svg)
                .map(svg -> Reply.of("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)))
                .map(reply -> reply.with("Cache-Control", "max-age=3600"))
                .orElseGet(Reply::notFound);
    }

    /** Where the browser SDK sends events, its public key, and who is logged in. */
    private JsonNode settings(ShopRequest request) {
        ObjectNode settings = Json.object();
        settings.put("writeKey", Source.WEB_SHOP.developmentKey())
                .put("cdnURL", touchpoint.toString())
                .put("apiHost", touchpoint.getAuthority() + "/v1")
                .put("protocol", touchpoint.getScheme());
        accounts.of(request.session())
                .map(Account::json)
                .ifPresent(who -> settings.set("account", who));
        return settings;
    }

    private Reply logIn(ShopRequest request) {
        String email = request.text("email");
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return Reply.problem(
                    400, "email-malformed", "No e-mail address", "Write it like name@example.com.");
        }
        Map.Entry<String, Account> session = accounts.logIn(email);
        return Reply.json(session.getValue().json())
                .with("Set-Cookie", COOKIE.formatted(session.getKey()));
    }

    private Reply logOut(ShopRequest request) {
        accounts.logOut(request.session());
        return Reply.json(Json.object()).with("Set-Cookie", COOKIE.formatted("") + "; Max-Age=0");
    }

    private Question question(ShopRequest request) {
        int count = Math.clamp(request.body().path("count").asInt(4), 1, 8);
        return new Question(
                visitor(request),
                request.text("placement"),
                request.text("productId"),
                request.texts("cart"),
                count);
    }

    private Reply order(ShopRequest request) {
        List<Line> lines = lines(request.body().path("lines"));
        if (lines.isEmpty()) {
            return Reply.problem(
                    400, "cart-empty", "Nothing to order", "Put something into the cart first.");
        }
        Visitor visitor = visitor(request);
        if (visitor.value().isBlank() && request.text("email").isBlank()) {
            return Reply.problem(
                    400, "customer-missing", "Nobody to send it to", "Write an e-mail address.");
        }
        String orderId =
                orders.place(visitor, request.text("anonymousId"), request.text("email"), lines);
        return Reply.json(Json.object().put("orderId", orderId));
    }

    /** Prices are the shop's, whatever the browser says. */
    private static List<Line> lines(JsonNode said) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : said) {
            int quantity = Math.clamp(line.path("quantity").asInt(1), 1, MOST_PIECES);
            Catalogue.find(line.path("id").asText())
                    .map(product -> product.line(quantity, Shelf.CURRENCY))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private Visitor visitor(ShopRequest request) {
        Optional<Account> account = accounts.of(request.session());
        return account.map(known -> Visitor.user(known.userId()))
                .orElseGet(() -> Visitor.anonymous(request.text("anonymousId")));
    }
}
