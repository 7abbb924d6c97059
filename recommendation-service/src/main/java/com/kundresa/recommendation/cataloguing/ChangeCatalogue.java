package com.kundresa.recommendation.cataloguing;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.signal.Signals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the catalogue for all decisions to come. */
@ApplicationScoped
public class ChangeCatalogue {

    private final CatalogueStore store;
    private final CurrentCatalogue current;

    ChangeCatalogue(CatalogueStore store, CurrentCatalogue current) {
        this.store = store;
        this.current = current;
    }

    /**
     * Replaces all actions.
     *
     * @param expected the version that the operator saw; null where that does not matter
     */
    public Uni<Catalogue> replace(List<Action> actions, @Nullable Long expected) {
        return change(expected, before -> new Catalogue(before.version() + 1, actions));
    }

    /** Adds an action or replaces the one with its id. */
    public Uni<Catalogue> put(Action action, @Nullable Long expected) {
        return change(
                expected,
                before -> new Catalogue(before.version() + 1, with(before.actions(), action)));
    }

    private Uni<Catalogue> change(@Nullable Long expected, UnaryOperator<Catalogue> change) {
        return store.change(before -> requireSignals(change.apply(requireSeen(before, expected))))
                .map(current::accept)
                .onFailure(PersistenceException.class)
                .transform(failure -> new RefusedException(meanwhile()));
    }

    private static Catalogue requireSeen(Catalogue before, @Nullable Long expected) {
        if (expected != null && expected != before.version()) {
            throw new RefusedException(meanwhile());
        }
        return before;
    }

    private static Catalogue requireSignals(Catalogue changed) {
        for (Action action : changed.actions()) {
            ProductList list = action.products();
            if (list != null && !Signals.NAMES.containsAll(list.signals().keySet())) {
                throw new RefusedException(
                        Refusal.badField(
                                action.actionId() + ".products.signals",
                                "The signals there are: "
                                        + Signals.NAMES.stream().sorted().toList()
                                        + "."));
            }
        }
        return changed;
    }

    private static Refusal meanwhile() {
        return new Refusal(
                "/problems/catalogue-changed",
                "The catalogue was changed by somebody else",
                412,
                "Read the catalogue again, make the change there and send it with the new version.");
    }

    private static List<Action> with(List<Action> actions, Action action) {
        List<Action> next = new ArrayList<>(actions);
        next.removeIf(other -> other.actionId().equals(action.actionId()));
        next.add(action);
        return next;
    }
}
