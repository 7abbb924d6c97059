package com.kundresa.profile.reviewing;

import com.kundresa.profile.reviewing.postgres.Sweep;
import com.kundresa.profile.segment.postgres.SegmentTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Defines segments; then everybody is looked at anew, in the background. */
@ApplicationScoped
public class DefineSegment {
    private final Pool pool;
    private final SegmentTable segments;
    private final Sweep sweep;
    private final SegmentsConfig config;
    private final Clock clock;

    DefineSegment(
            Pool pool, SegmentTable segments, Sweep sweep, SegmentsConfig config, Clock clock) {
        this.pool = pool;
        this.segments = segments;
        this.sweep = sweep;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Defines a segment anew, or for the first time.
     *
     * @param rule JSON that has been read without fault
     * @return false where there are as many segments as there may be
     */
    public Uni<Boolean> define(String name, String rule, String persona) {
        Instant now = clock.instant();
        return pool.withTransaction(sql ->
                segments.put(sql, name, rule, persona, now, config.most())
                        .call(done -> sweepIf(done, sql, now)));
    }

    /**
     * Takes a segment away; its members leave it.
     *
     * @return false where there was none
     */
    public Uni<Boolean> remove(String name) {
        return pool.withTransaction(sql ->
                segments.remove(sql, name).call(done -> sweepIf(done, sql, clock.instant())));
    }

    private Uni<Void> sweepIf(boolean changed, SqlConnection sql, Instant now) {
        return changed ? sweep.begin(sql, now) : Uni.createFrom().voidItem();
    }
}
