package com.kundresa.e2e.client;

import com.kundresa.e2e.client.Call.Alias;
import com.kundresa.e2e.client.Call.Group;
import com.kundresa.e2e.client.Call.Identify;
import com.kundresa.e2e.client.Call.Page;
import com.kundresa.e2e.client.Call.Screen;
import com.kundresa.e2e.client.Call.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a client says: ten customers who say who they are, then calls of every kind by turns. Every
 * fortieth is by nobody in particular, which the service has to refuse. The Node clients say the
 * same ({@code node/script.js}).
 *
 * @param prefix how the ids of all its customers begin
 * @param count how many calls
 */
public record Script(String prefix, int count) {
    private static final int CUSTOMERS = 10;
    private static final int BETWEEN_NOBODIES = 40;
    private static final int FIRST_NOBODY = 13;

    /** A user id that stands for "not logged in" and identifies nobody. */
    private static final String NOBODY = "guest";

    /** All calls, in order. */
    public List<Call> calls() {
        return IntStream.range(0, count).mapToObj(this::call).toList();
    }

    private Call call(int n) {
        if (n % BETWEEN_NOBODIES == FIRST_NOBODY) {
            return new Track(NOBODY, "Button Clicked", Map.of("n", n));
        }
        if (n < CUSTOMERS) {
            return new Identify(user(n), browser(n), Map.of("firstName", "Customer " + n));
        }
        return switch (n % 6) {
            case 0 -> new Page(browser(n), "Page " + n);
            case 1 -> new Screen(user(n), "Screen " + n);
            case 2 -> new Group(user(n), prefix + "-company");
            case 3 -> new Alias(user(n), prefix + "-app-" + n % CUSTOMERS);
            case 4 -> new Track(user(n), "Product Viewed", product(n));
            default -> new Track(user(n), "Order Completed", order(n));
        };
    }

    private String user(int n) {
        return prefix + "-user-" + n % CUSTOMERS;
    }

    private String browser(int n) {
        return prefix + "-browser-" + n % CUSTOMERS;
    }

    private static Map<String, Object> product(int n) {
        return Map.of("product_id", "sku-" + n % 7, "price", 10.5, "currency", "SEK");
    }

    private Map<String, Object> order(int n) {
        return Map.of("order_id", prefix + "-" + n, "total", 21, "currency", "SEK");
    }

    /**
     * The customer whom a message with these ids is about; empty where it is about nobody and must
     * be refused.
     */
    public Optional<String> customer(@Nullable String userId, @Nullable String anonymousId) {
        if (userId != null) {
            return Optional.of(userId).filter(id -> !id.equals(NOBODY));
        }
        return Optional.ofNullable(anonymousId).map(id -> id.replace("-browser-", "-user-"));
    }
}
