package com.kundresa.local.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files on the class path: the shop's own pages, and the browser SDK as its publisher packed it.
 */
final class Files {
    private static final String PAGES = "/com/kundresa/local/shop/pages/";
    private static final String SDK = "/META-INF/resources/_static/browser/1.62.0/dist/umd/";
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml");

    private Files() {}

    /** A file of the shop's own, such as {@code shop.css}. */
    static Optional<Reply> page(String name) {
        return read(PAGES, name).map(bytes -> Reply.of(type(name), bytes));
    }

    /** A file of the SDK, such as {@code standalone.js}, gzipped as it came. */
    static Optional<Reply> sdk(String name) {
        return read(SDK, name + ".gz")
                .map(bytes ->
                        Reply.of(type(name), bytes)
                                .with("Content-Encoding", "gzip")
                                .with("Cache-Control", "max-age=86400"));
    }

    private static String type(String name) {
        return TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static Optional<byte[]> read(String folder, String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream file = Files.class.getResourceAsStream(folder + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
