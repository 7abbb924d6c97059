package com.kundresa.e2e.client;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a client took, and what it said itself of each message; safe for many threads. */
public final class Ledger {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final CountDownLatch open;

    /** A ledger of so many messages. */
    public Ledger(int messages) {
        this.open = new CountDownLatch(messages);
    }

    private record Entry(Optional<String> customer, String said) {

        String line(String messageId) {
            return "{\"messageId\":\"%s\",\"customer\":%s,\"said\":\"%s\"}"
                    .formatted(
                            messageId,
                            customer.map(name -> "\"" + name + "\"").orElse("null"),
                            said);
        }
    }

    /** The client took this message; no customer where it must be refused. */
    public void taken(String messageId, Optional<String> customer) {
        entries.put(messageId, new Entry(customer, "nothing"));
    }

    /** The client said that this message arrived. */
    public void delivered(String messageId) {
        said(messageId, "delivered");
    }

    /** The client gave this message up. */
    public void failed(String messageId) {
        said(messageId, "failed");
    }

    private void said(String messageId, String word) {
        entries.computeIfPresent(messageId, (id, entry) -> new Entry(entry.customer(), word));
        open.countDown();
    }

    /** Waits until the client has said something of every message, at most so many seconds. */
    public void awaitAll(int seconds) throws InterruptedException {
        if (!open.await(seconds, TimeUnit.SECONDS)) {
            System.err.println("of " + open.getCount() + " messages nothing was said");
        }
    }

    /** One line of JSON for each message. */
    public void print(PrintStream out) {
        entries.forEach((messageId, entry) -> out.println(entry.line(messageId)));
        out.flush();
    }
}
