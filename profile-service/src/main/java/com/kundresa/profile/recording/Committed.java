package com.kundresa.profile.recording;

import com.kundresa.profile.announcing.CustomerChanged;
import com.kundresa.profile.announcing.News;
import com.kundresa.profile.announcing.TellNews;
import com.kundresa.profile.customer.postgres.CustomerRow;
import com.kundresa.profile.customer.redis.CacheEntry;
import com.kundresa.profile.identity.postgres.StoredNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a committed batch means for the world.
 *
 * @param version of the commit; {@link TellNews#NO_COMMIT} where nothing new counted
 * @param fresh what counted now
 * @param repeated what had counted before; its customers are told of again
 * @param conflicting what bears the id of something else that counted before
 * @param news what changed
 * @param erased what cannot count, or only in part, because somebody was erased
 */
public record Committed(
        long version,
        List<Heard> fresh,
        List<Heard> repeated,
        List<Heard> conflicting,
        News news,
        List<Remaining> erased) {

    /** Where nobody was erased. */
    public Committed(
            long version,
            List<Heard> fresh,
            List<Heard> repeated,
            List<Heard> conflicting,
            News news) {
        this(version, fresh, repeated, conflicting, news, List.of());
    }

    /** The same, with what an erasure took. */
    public Committed withErased(List<Remaining> taken) {
        return taken.isEmpty()
                ? this
                : new Committed(version, fresh, repeated, conflicting, news, taken);
    }

    /** Nothing was to be done. */
    public static final Committed NOTHING =
            new Committed(TellNews.NO_COMMIT, List.of(), List.of(), List.of(), News.NONE);

    /** All of it was known. */
    public static Committed nothingNew(List<Heard> repeated, List<Heard> conflicting) {
        return new Committed(TellNews.NO_COMMIT, List.of(), repeated, conflicting, News.NONE);
    }

    /** What these rows tell, all of one version. */
    public static News news(
            long version,
            Collection<CustomerRow> customers,
            Map<UUID, UUID> redirects,
            Collection<StoredNode> placed) {
        List<CustomerChanged> changes = new ArrayList<>(customers.size() + redirects.size());
        customers.forEach(row ->
                changes.add(new CustomerChanged.Current(row.customerId(), version, row.state())));
        redirects.forEach((id, to) -> changes.add(new CustomerChanged.Redirect(id, version, to)));
        List<CacheEntry.Alias> aliases =
                placed.stream()
                        .filter(node -> node.version() == version)
                        .map(node -> new CacheEntry.Alias(node.id(), version, node.customerId()))
                        .toList();
        return new News(changes, aliases);
    }
}
