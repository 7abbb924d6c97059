package com.kundresa.profile.history.rest;

import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.history.Filter;
import com.kundresa.profile.history.Wording;
import com.kundresa.profile.history.json.Sayings;
import com.kundresa.profile.history.mongo.InteractionHistory;
import com.kundresa.profile.history.postgres.TimelineIndex;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Reads a page of a history. Channel, type and time are looked up in the index; for a text the
 * interactions themselves are read, so many at most for one page: then the page may have fewer
 * items than asked for, or none, and still a next one.
 */
@ApplicationScoped
public class HistoryReader {
    private static final int CHUNK = 200;
    private static final int MOST_LOOKED_THROUGH = 1_000;

    private final TimelineIndex index;
    private final InteractionHistory history;

    HistoryReader(TimelineIndex index, InteractionHistory history) {
        this.index = index;
        this.history = history;
    }

    /** A page of all that the filter lets through. */
    public Uni<Page> page(UUID nodeId, Filter filter, Optional<Cursor> after, int limit) {
        return index.page(nodeId, filter, after, limit + 1).chain(places -> read(places, limit));
    }

    /** A page of those interactions that say this. */
    Uni<Page> page(UUID nodeId, Filter filter, Wording wanted, Optional<Cursor> after, int limit) {
        return page(nodeId, filter, body -> Sayings.contain(body, wanted), after, limit);
    }

    /** A page of those interactions whose bytes are wanted. */
    public Uni<Page> page(
            UUID nodeId,
            Filter filter,
            Predicate<byte[]> wanted,
            Optional<Cursor> after,
            int limit) {
        return lookThrough(nodeId, filter, new Search(wanted, limit), after);
    }

    private Uni<Page> read(List<Cursor> places, int limit) {
        List<Cursor> shown = places.subList(0, Math.min(limit, places.size()));
        return history.read(ids(shown))
                .map(bodies -> Page.of(shown, bodies, places.size() > limit));
    }

    private Uni<Page> lookThrough(
            UUID nodeId, Filter filter, Search search, Optional<Cursor> after) {
        return index.page(nodeId, filter, after, CHUNK)
                .chain(places ->
                        history.read(ids(places)).map(bodies -> search.take(places, bodies)))
                .chain(found ->
                        found.isDone()
                                ? Uni.createFrom().item(found.page())
                                : lookThrough(nodeId, filter, found, Optional.of(found.place())));
    }

    private static List<UUID> ids(List<Cursor> places) {
        return places.stream().map(Cursor::interactionId).toList();
    }

    /** What was found so far; lives within one page. */
    private static final class Search {
        private final Predicate<byte[]> wanted;
        private final int limit;
        private final List<Cursor> found = new ArrayList<>();
        private final Map<UUID, byte[]> bodies = new HashMap<>();
        private int lookedThrough;
        private boolean more = true;
        private Cursor last = new Cursor(java.time.Instant.EPOCH, new UUID(0, 0));

        Search(Predicate<byte[]> wanted, int limit) {
            this.wanted = wanted;
            this.limit = limit;
        }

        Search take(List<Cursor> places, Map<UUID, byte[]> read) {
            for (Cursor place : places) {
                if (found.size() == limit) {
                    return this;
                }
                byte[] body = read.get(place.interactionId());
                if (body != null && wanted.test(body)) {
                    found.add(place);
                    bodies.put(place.interactionId(), body);
                }
                last = place;
                lookedThrough++;
            }
            more = places.size() == CHUNK;
            return this;
        }

        boolean isDone() {
            return !more || found.size() == limit || lookedThrough >= MOST_LOOKED_THROUGH;
        }

        Cursor place() {
            return last;
        }

        Page page() {
            return new Page(found, bodies, more ? Optional.of(last) : Optional.empty());
        }
    }
}
