package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.product.News;
import com.kundresa.recommendation.product.ProductKnowledge;
import com.kundresa.recommendation.product.postgres.KnowledgeStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * What is known about products, in memory for decisions; follows the database, whoever wrote it.
 */
@ApplicationScoped
public class CurrentKnowledge {

    private static final Logger LOG = Logger.getLogger(CurrentKnowledge.class);

    private final KnowledgeStore store;
    private volatile ProductKnowledge current = ProductKnowledge.NOTHING;

    CurrentKnowledge(KnowledgeStore store, MeterRegistry meters) {
        this.store = store;
        meters.gauge("kundresa.knowledge.products", this, knowledge -> knowledge.get().size());
        meters.gauge("kundresa.knowledge.version", this, knowledge -> knowledge.get().version());
    }

    /** Never waits. */
    public ProductKnowledge get() {
        return current;
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::follow);
        LOG.infof("Knowledge ready version=%d products=%d", get().version(), get().size());
    }

    @Scheduled(
            every = "{kundresa.learning.refresh}",
            delayed = "{kundresa.learning.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        ProductKnowledge before = get();
        return store.since(before.version())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(news -> take(before, news))
                .replaceWithVoid();
    }

    private synchronized void take(ProductKnowledge before, News news) {
        if (news.version() > before.version() && current == before) {
            current = before.after(news);
        }
    }
}
