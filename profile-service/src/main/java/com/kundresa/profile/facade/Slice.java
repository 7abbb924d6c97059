package com.kundresa.profile.facade;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list whose items have names.
 *
 * @param next opaque text that asks for what follows; nothing where the list ends
 */
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * The page behind an item.
     *
     * @param name of an item, none twice
     * @param after what an earlier page gave as {@code next}; nothing for the first page
     * @param limit at least 1
     * @return nothing where {@code after} names no item, or one that has gone meanwhile
     */
    public static <T> Optional<Slice<T>> of(
            List<T> all, Function<T, String> name, Optional<String> after, int limit) {
        int from = after.map(text -> place(all, name, text)).orElse(0);
        if (from < 0) {
            return Optional.empty();
        }
        List<T> items = all.subList(from, Math.min(all.size(), from + limit));
        boolean more = from + items.size() < all.size();
        return Optional.of(
                new Slice<>(
                        items,
                        more
                                ? Optional.of(encode(name.apply(items.getLast())))
                                : Optional.empty()));
    }

    private static <T> int place(List<T> all, Function<T, String> name, String after) {
        for (int i = 0; i < all.size(); i++) {
            if (encode(name.apply(all.get(i))).equals(after)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static String encode(String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }
}
