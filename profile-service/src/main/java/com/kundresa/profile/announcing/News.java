package com.kundresa.profile.announcing;

import com.kundresa.profile.customer.redis.CacheEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one commit, or one repair, has to tell; saying it twice, or late, does no harm. */
public record News(
        List<CustomerChanged> changes,
        List<CacheEntry.Alias> aliases,
        List<CacheEntry.Forgotten> forgotten) {
    /** Nothing to tell. */
    public static final News NONE = new News(List.of(), List.of(), List.of());

    public News {
        changes = List.copyOf(changes);
        aliases = List.copyOf(aliases);
        forgotten = List.copyOf(forgotten);
    }

    /** News of nobody who was erased. */
    public News(List<CustomerChanged> changes, List<CacheEntry.Alias> aliases) {
        this(changes, aliases, List.of());
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return changes.isEmpty() && aliases.isEmpty() && forgotten.isEmpty();
    }

    /** The version that is told of each customer id; the newest where one is told twice. */
    public Map<UUID, Long> versions() {
        return changes.stream()
                .collect(
                        Collectors.toMap(
                                CustomerChanged::customerId, CustomerChanged::version, Math::max));
    }

    /** Both together; where both speak of one id, the newer version is said last. */
    public News and(News other) {
        if (other.isEmpty()) {
            return this;
        }
        return new News(
                join(other.changes, changes),
                join(other.aliases, aliases),
                join(other.forgotten, forgotten));
    }

    /** The same, as the cache takes it. */
    public List<CacheEntry> entries() {
        List<CacheEntry> entries = new ArrayList<>(changes.size() + aliases.size());
        changes.forEach(change -> entries.add(toEntry(change)));
        entries.addAll(aliases);
        entries.addAll(forgotten);
        return entries;
    }

    /**
     * The same, as the topic takes it: every erased identifier gets its tombstone, not only those
     * that were a customer's id, because others may have kept something under any of them.
     */
    public List<CustomerChanged> records() {
        Set<UUID> named =
                changes.stream().map(CustomerChanged::customerId).collect(Collectors.toSet());
        return join(
                changes,
                forgotten.stream()
                        .filter(gone -> !named.contains(gone.nodeId()))
                        .<CustomerChanged>map(
                                gone -> new CustomerChanged.Erased(gone.nodeId(), gone.version()))
                        .toList());
    }

    private static CacheEntry toEntry(CustomerChanged change) {
        return switch (change) {
            case CustomerChanged.Current(UUID id, long version, byte[] state) ->
                    new CacheEntry.State(id, version, state);
            case CustomerChanged.Redirect(UUID id, long version, UUID to) ->
                    new CacheEntry.Gone(id, version);
            case CustomerChanged.Erased(UUID id, long version) -> new CacheEntry.Gone(id, version);
        };
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
