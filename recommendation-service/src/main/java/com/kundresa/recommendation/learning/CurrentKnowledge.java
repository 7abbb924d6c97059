package com.kundresa.recommendation.learning;

import com.kundresa.recommendation.product.Blend;
import com.kundresa.recommendation.product.News;
import com.kundresa.recommendation.product.ProductKnowledge;
import com.kundresa.recommendation.product.postgres.BlendStore;
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
 * What is known about products and how much each signal tells, in memory for decisions; follows the
 * database, whoever wrote it.
 */
@ApplicationScoped
public class CurrentKnowledge {

    private static final Logger LOG = Logger.getLogger(CurrentKnowledge.class);

    private final KnowledgeStore store;
    private final BlendStore blends;
    private volatile ProductKnowledge current = ProductKnowledge.NOTHING;

    CurrentKnowledge(KnowledgeStore store, BlendStore blends, MeterRegistry meters) {
        this.store = store;
        this.blends = blends;
        meters.gauge("kundresa.knowledge.products", this, knowledge -> knowledge.get().size());
        meters.gauge("kundresa.knowledge.version", this, knowledge -> knowledge.get().version());
        meters.gauge(
                "kundresa.blend.version", this, knowledge -> knowledge.get().blend().version());
    }

    /** Never waits. */
    public ProductKnowledge get() {
        return current;
    }

    /** Takes over a blend unless a newer one is here. Costs a pass over all products. */
    public synchronized void weigh(Blend blend) {
        if (blend.version() > current.blend().version()) {
            current = current.weighed(blend);
        }
    }

    void atStart(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::follow);
        LOG.infof(
                "Knowledge ready version=%d products=%d blend=%d",
                get().version(), get().size(), get().blend().version());
    }

    @Scheduled(
            every = "{kundresa.learning.refresh}",
            delayed = "{kundresa.learning.refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return blends.newest()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(newest -> weigh(newest.blend()))
                .chain(this::followNews);
    }

    private Uni<Void> followNews() {
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
