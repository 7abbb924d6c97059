package com.kundresa.recommendation.importing;

import com.kundresa.recommendation.product.ListedProduct;
import com.kundresa.recommendation.product.postgres.KnowledgeStore;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Takes over the business's own list of products. What it says of a name, category or price counts
 * until somebody says otherwise later; whether a product can be had, only the list says. Sending it
 * again changes nothing.
 */
@ApplicationScoped
public class ImportProducts {

    private static final int MOST_NAMED = 100;

    private final KnowledgeStore store;
    private final Clock clock;

    ImportProducts(KnowledgeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What became of a list.
     *
     * @param accepted products that were taken over
     * @param rejected lines that were not
     * @param problems the first 100 of these lines, each with what its sender must change
     */
    public record Report(int accepted, int rejected, List<ListReading.RefusedLine> problems) {}

    /** Completes when all usable lines are kept, all at once. */
    public Uni<Report> take(ListReading reading) {
        return switch (reading) {
            case ListReading.Read(var products, var refused) ->
                    keep(products)
                            .replaceWith(() ->
                                    new Report(
                                            products.size(),
                                            refused.size(),
                                            refused.stream().limit(MOST_NAMED).toList()));
            case ListReading.Unreadable(var refusal) ->
                    Uni.createFrom().failure(new RefusedException(refusal));
        };
    }

    private Uni<Void> keep(List<ListedProduct> products) {
        return products.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.take(products, clock.instant()).replaceWithVoid();
    }
}
