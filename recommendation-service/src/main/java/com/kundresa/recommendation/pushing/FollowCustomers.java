package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.Books;
import com.kundresa.recommendation.push.PushRules;
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
        PushRules now = rules.get();
        Set<UUID> begun = new TreeSet<>();
        messages.stream()
                .filter(told -> Books.begins(told, now, at, settings.patience()))
                .forEach(told -> begun.addAll(customers(told)));
        Set<UUID> ids = new TreeSet<>();
        messages.forEach(told -> ids.addAll(customers(told)));
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : books.change(begun, ids, all -> take(messages, all, now, at));
    }

    /** Of most customers there is no book, as nothing that they do sets off a rule. */
    private void take(List<Told> messages, Books all, PushRules now, Instant at) {
        messages.stream()
                .filter(told -> all.has(told.customerId()))
                .forEach(told -> all.take(told, now, at, settings.patience()));
    }

    private static Set<UUID> customers(Told told) {
        return told instanceof Told.Moved(UUID id, long version, UUID to) && !id.equals(to)
                ? Set.of(id, to)
                : Set.of(told.customerId());
    }
}
