package com.kundresa.recommendation.push;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The books of several customers, and what becomes of them message by message. Older messages, and
 * messages that come again, change nothing.
 */
public final class Books {

    private static final int LONGEST_CHAIN = 8;

    private final Map<UUID, Book> before = new LinkedHashMap<>();
    private final Map<UUID, Book> books = new LinkedHashMap<>();
    private final Set<UUID> erased = new LinkedHashSet<>();

    /** As they are in the store; ids without a book there have an empty one. */
    public Books(List<Book> stored) {
        stored.forEach(book -> before.put(book.customerId(), book));
        books.putAll(before);
    }

    /** Whether a customer of whom there is no book gets one by this message. */
    public static boolean begins(Told told, PushRules rules, Instant at, Patience patience) {
        return switch (told) {
            case Told.State(var seen) ->
                    Book.empty(seen.customerId()).heard(seen, rules, at, patience).isWorthKeeping();
            case Told.Moved moved -> true;
            case Told.Erased erased -> true;
        };
    }

    /** Whether there is a book of this customer. */
    public boolean has(UUID customerId) {
        return books.containsKey(customerId);
    }

    /** Takes in one message. */
    public void take(Told told, PushRules rules, Instant at, Patience patience) {
        switch (told) {
            case Told.State(var seen) ->
                    put(of(seen.customerId()).heard(seen, rules, at, patience));
            case Told.Moved(UUID id, long version, UUID to) -> move(id, version, to);
            case Told.Erased(UUID id) -> erase(id);
        }
    }

    /** Nothing is kept of this customer. */
    public void erase(UUID customerId) {
        books.remove(customerId);
        erased.add(customerId);
    }

    /** A book as it is now. */
    public void put(Book book) {
        books.put(book.customerId(), book);
        erased.remove(book.customerId());
    }

    /** The books that are not as they were. */
    public List<Book> changed() {
        return books.values().stream()
                .filter(book -> !book.equals(before.get(book.customerId())))
                .toList();
    }

    /** Of whom nothing may be kept. */
    public Set<UUID> erased() {
        return Set.copyOf(erased);
    }

    /** Whether the waits of a book are not as they were. */
    public boolean hasOtherWaits(Book book) {
        return !Optional.ofNullable(before.get(book.customerId()))
                .map(Book::waits)
                .orElse(List.of())
                .equals(book.waits());
    }

    private void move(UUID id, long version, UUID to) {
        Book gone = of(id);
        UUID target = end(to);
        if (version <= gone.version() || target.equals(id)) {
            return;
        }
        put(of(target).taking(gone, version));
        put(gone.moved(target, version));
    }

    /** The customer that a chain of aliases leads to. */
    private UUID end(UUID id) {
        UUID end = id;
        for (int hop = 0; hop < LONGEST_CHAIN; hop++) {
            UUID next = of(end).movedTo();
            if (next == null) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private Book of(UUID id) {
        return books.getOrDefault(id, Book.empty(id));
    }
}
