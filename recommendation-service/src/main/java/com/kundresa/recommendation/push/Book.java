package com.kundresa.recommendation.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one customer id in order to push: how the customer stood when last
 * heard of, and every wait.
 *
 * @param version of the newest message that was heard; older ones are not listened to
 * @param movedTo the customer that this id has become an alias of
 * @param standing null before the first state
 */
public record Book(
        UUID customerId,
        long version,
        @Nullable UUID movedTo,
        @Nullable Standing standing,
        List<Wait> waits) {

    public Book {
        waits = List.copyOf(waits);
    }

    /** Nothing heard yet. */
    public static Book empty(UUID customerId) {
        return new Book(customerId, 0, null, null, List.of());
    }

    /** After a state; an older one, or the same again, changes nothing. */
    public Book heard(Sighting seen, PushRules rules, Instant at, Patience patience) {
        if (seen.version() <= version) {
            return this;
        }
        Standing now = Standing.of(seen, standing, at);
        Book next = new Book(customerId, seen.version(), null, now, waits);
        for (PushRule rule : rules.rules()) {
            next = next.with(new Watch(rule, now, at, patience).writes(next.waitsOf(rule)));
        }
        return next;
    }

    /**
     * Whether anything in it is missed where it is not kept: what waits or has waited, which
     * segments can be left, and since when there is a cart. All else is told anew with the next
     * state.
     */
    public boolean isWorthKeeping() {
        return !waits.isEmpty()
                || standing != null && (standing.cart() != null || !standing.segments().isEmpty());
    }

    /** After the message that this id is an alias now; its waits go with the customer. */
    public Book moved(UUID to, long newVersion) {
        return new Book(customerId, newVersion, to, null, List.of());
    }

    /**
     * With what was remembered of a customer that proved to be the same. What both waited for, or
     * one had already been offered, is one occasion from here on.
     *
     * @param asOf the version with which they became one
     */
    public Book taking(Book other, long asOf) {
        boolean hasHeard = version >= asOf;
        Standing joined = Joined.standing(standing, other.standing, hasHeard);
        List<Wait> both = new ArrayList<>();
        waits.forEach(wait -> both.add(Joined.known(wait, standing, joined)));
        other.waits.forEach(wait -> both.add(Joined.known(wait, other.standing, joined)));
        return new Book(customerId, version, movedTo, joined, Joined.merged(both));
    }

    /** The wait of a rule for an occasion. */
    public Optional<Wait> find(String ruleId, String occasionKey) {
        return waits.stream()
                .filter(wait ->
                        wait.ruleId().equals(ruleId) && wait.occasion().key().equals(occasionKey))
                .findFirst();
    }

    /** With a wait as it is now. */
    public Book with(Wait changed) {
        Map<String, Wait> next = new LinkedHashMap<>();
        waits.forEach(wait -> next.put(Joined.id(wait), wait));
        next.put(Joined.id(changed), changed);
        return new Book(customerId, version, movedTo, standing, List.copyOf(next.values()));
    }

    private Book with(List<Write> writes) {
        Book next = this;
        for (Write write : writes) {
            next = next.with(write.after());
        }
        return next;
    }

    private List<Wait> waitsOf(PushRule rule) {
        return waits.stream().filter(wait -> wait.ruleId().equals(rule.ruleId())).toList();
    }
}
