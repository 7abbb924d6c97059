package com.kundresa.touchpoint.administering;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Hears from PostgreSQL (LISTEN) that a replica changed the sources. One connection of its own,
 * made again for as long as the database is away; whenever it listens again, what was told
 * meanwhile is read.
 */
@Singleton
class HearChanges {

    private static final Logger LOG = Logger.getLogger(HearChanges.class);
    private static final String CHANNEL = "sources_changed";
    private static final long AGAIN_AFTER_MILLIS = 1_000;

    private final PgSubscriber subscriber;

    HearChanges(Vertx vertx, RegistryConfig config) {
        PgConnectOptions database =
                PgConnectOptions.fromUri(config.url())
                        .setUser(config.username())
                        .setPassword(config.password());
        this.subscriber =
                PgSubscriber.subscriber(vertx, database)
                        .reconnectPolicy(attempts -> AGAIN_AFTER_MILLIS);
        Runnable tell = () -> vertx.eventBus().publish(FollowSources.CHANGED, "");
        this.subscriber
                .channel(CHANNEL)
                .subscribeHandler(listening -> tell.run())
                .handler(nothing -> tell.run());
    }

    void atStart(@Observes StartupEvent start) {
        subscriber
                .connect()
                .onFailure(
                        failure -> LOG.warnf("Changes of sources are not heard cause=%s", failure));
    }

    void atEnd(@Observes ShutdownEvent end) {
        subscriber.close();
    }
}
