package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.Books;
import com.kundresa.recommendation.push.Told;
import com.kundresa.recommendation.push.postgres.BookStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Follows how customers change, and keeps what that sets off; a batch is one transaction. */
@ApplicationScoped
public class FollowCustomers {

    private final BookStore books;
    private final CurrentRules rules;
    private final PushSettings settings;

    FollowCustomers(BookStore books, CurrentRules rules, PushSettings settings) {
        this.books = books;
        this.rules = rules;
        this.settings = settings;
    }

    /** Repeatable: what was heard before changes nothing. Fails until the rules were read. */
    public Uni<Void> follow(List<Told> messages, Instant at) {
        if (!rules.areRead()) {
            return Uni.createFrom().failure(new IllegalStateException("No rules were read yet"));
        }
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : books.change(customers(messages), all -> take(messages, all, at));
    }

    private void take(List<Told> messages, Books all, Instant at) {
        messages.forEach(told -> all.take(told, rules.get(), at, settings.patience()));
    }

    private static Set<UUID> customers(List<Told> messages) {
        Set<UUID> ids = new TreeSet<>();
        for (Told told : messages) {
            ids.add(told.customerId());
            if (told instanceof Told.Moved(UUID id, long version, UUID to)) {
                ids.add(to);
            }
        }
        return ids;
    }
}
