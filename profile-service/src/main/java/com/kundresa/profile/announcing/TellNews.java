package com.kundresa.profile.announcing;

import com.kundresa.profile.announcing.kafka.StatePublisher;
import com.kundresa.profile.announcing.postgres.Announcements;
import com.kundresa.profile.announcing.postgres.Outbox;
import com.kundresa.profile.customer.redis.CustomerCache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells cache and topic what changed, until nothing newer is left to tell. Repeatable. */
@ApplicationScoped
public class TellNews {
    /** For news that no commit of its own waits for. */
    public static final long NO_COMMIT = 0;

    private final CustomerCache cache;
    private final StatePublisher topic;
    private final Outbox outbox;
    private final Announcements announcements;

    TellNews(
            CustomerCache cache, StatePublisher topic, Outbox outbox, Announcements announcements) {
        this.cache = cache;
        this.topic = topic;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    /**
     * Done when cache and topic have it.
     *
     * @param commit the version whose row in the outbox is settled by this
     */
    public Uni<Void> tell(long commit, News news) {
        if (news.isEmpty() && commit == NO_COMMIT) {
            return Uni.createFrom().voidItem();
        }
        return say(news).chain(() -> outbox.settle(commit, news)).chain(this::tellNewer);
    }

    private Uni<Void> say(News news) {
        return Uni.combine()
                .all()
                .unis(cache.write(news.entries()), topic.publish(news.records()))
                .discardItems();
    }

    private Uni<Void> tellNewer(List<UUID> customerIds) {
        return announcements.ofCustomers(customerIds).chain(news -> tell(NO_COMMIT, news));
    }
}
