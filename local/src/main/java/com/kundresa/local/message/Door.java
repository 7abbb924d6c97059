package com.kundresa.local.message;

/** An endpoint of touchpoint-service that takes many messages in one request. */
public enum Door {
    BATCH("/v1/batch", "{\"batch\":[", "]}"),
    CHAT("/v1/channels/chat/messages", "[", "]"),
    RECEIPTS("/v1/channels/store/receipts", "[", "]"),
    TICKETS("/v1/channels/support/tickets", "[", "]");

    private final String path;
    private final String open;
    private final String close;

    Door(String path, String open, String close) {
        this.path = path;
        this.open = open;
        this.close = close;
    }

    public String path() {
        return path;
    }

    /** The request body that carries these messages' JSON bodies. */
    public String body(Iterable<String> bodies) {
        return open + String.join(",", bodies) + close;
    }
}
