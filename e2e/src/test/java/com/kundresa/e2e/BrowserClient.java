package com.kundresa.e2e;

import com.kundresa.local.Ports;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/**
 * Segment's browser client in a page of another origin, on a line on which things go wrong, and the
 * visitor who sits in front of it.
 */
final class BrowserClient implements AutoCloseable {
    private static final String PAGE = "/browser/index.html";
    private static final double OFFLINE_MILLISECONDS = 1_500;

    private final HttpServer pages;
    private final Page page;

    /**
     * @param delivery the client's option {@code deliveryStrategy}
     */
    BrowserClient(
            Page page,
            FaultyLine line,
            String writeKey,
            String prefix,
            Map<String, Object> delivery) {
        this.page = page;
        this.pages =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(Ports.HOST, 0),
                        Root.module().resolve("clients").toAbsolutePath(),
                        OutputLevel.NONE);
        pages.start();
        var told =
                Map.of(
                        "endpoint", line.url(),
                        "writeKey", writeKey,
                        "prefix", prefix,
                        "deliveryStrategy", delivery);
        page.addInitScript("window.told = " + Http.write(told));
    }

    /** Opens the page and waits until the client is ready. */
    void visits() {
        page.navigate("http://" + Ports.HOST + ":" + pages.getAddress().getPort() + PAGE);
        page.waitForSelector("body[data-ready=true]");
    }

    /** Makes the calls with these numbers, all at once. */
    void says(int from, int to) {
        page.evaluate("([from, to]) => say(from, to)", List.of(from, to));
    }

    /** Makes the calls with these numbers while there is no network; then there is one again. */
    void saysOffline(int from, int to) {
        page.context().setOffline(true);
        says(from, to);
        page.waitForTimeout(OFFLINE_MILLISECONDS);
        page.context().setOffline(false);
    }

    /** What the client took. */
    @SuppressWarnings("unchecked")
    ClientLedger ledger() {
        return ClientLedger.of((List<String>) page.evaluate("ledger()"));
    }

    @Override
    public void close() {
        page.context().close();
        pages.stop(0);
    }
}
