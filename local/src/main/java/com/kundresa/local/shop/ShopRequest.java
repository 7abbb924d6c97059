package com.kundresa.local.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came from the browser. */
record ShopRequest(String method, String path, String session, JsonNode body) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern SESSION =
            Pattern.compile("(?:^|;\\s*)shop-session=([0-9a-f-]{36})");

    static ShopRequest of(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES);
        String cookies =
                String.join(";", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
        Matcher session = SESSION.matcher(cookies);
        return new ShopRequest(
                method.equals("HEAD") ? "GET" : method,
                exchange.getRequestURI().getPath(),
                session.find() ? session.group(1) : "",
                Json.read(bytes));
    }

    /** A text of the body, at most 200 characters of it; empty where there is none. */
    String text(String name) {
        String text = body.path(name).asText("");
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        body.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
