package com.kundresa.local.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who is logged in, by session. A demo needs no password: an e-mail address is an account, with an
 * account number that follows from it.
 */
final class Accounts {
    private static final int MOST_SESSIONS = 1000;

    /** Someone with an account. */
    record Account(String userId, String email) {
        JsonNode json() {
            return Json.object().put("userId", userId).put("email", email);
        }
    }

    private final Supplier<UUID> chance;
    private final Map<String, Account> sessions =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
                            return size() > MOST_SESSIONS;
                        }
                    });

    Accounts(Supplier<UUID> chance) {
        this.chance = chance;
    }

    /** A new session for this address, and its account. */
    Map.Entry<String, Account> logIn(String email) {
        Account account = account(email);
        String session = chance.get().toString();
        sessions.put(session, account);
        return Map.entry(session, account);
    }

    Optional<Account> of(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    void logOut(String session) {
        sessions.remove(session);
    }

    /**
     * Customers of the sample keep the number that they have there; others get one of their own.
     */
    static Account account(String address) {
        String email = address.strip().toLowerCase(Locale.ROOT);
        String sample = email.replaceFirst("^[a-z]+\\.[a-z]+\\.(\\d{1,4})@example\\.com$", "$1");
        String userId =
                sample.equals(email)
                        ? "shop-" + UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8))
                        : "kr-" + (1000 + Integer.parseInt(sample));
        return new Account(userId, email);
    }
}
