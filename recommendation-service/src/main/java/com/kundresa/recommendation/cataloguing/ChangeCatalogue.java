package com.kundresa.recommendation.cataloguing;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.ProductList;
import com.kundresa.recommendation.offer.postgres.CatalogueStore;
import com.kundresa.recommendation.push.PushRules;
import com.kundresa.recommendation.push.postgres.RuleStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import com.kundresa.recommendation.signal.Signals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the catalogue for all decisions to come. */
@ApplicationScoped
public class ChangeCatalogue {

    private final CatalogueStore store;
    private final CurrentCatalogue current;
    private final RuleStore rules;

    ChangeCatalogue(CatalogueStore store, CurrentCatalogue current, RuleStore rules) {
        this.store = store;
        this.current = current;
        this.rules = rules;
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
        return change(expected, before -> before.with(action));
    }

    /**
     * Takes an action away. Earlier versions of the catalogue keep it, so that decisions that were
     * made with it can be computed again.
     */
    public Uni<Catalogue> remove(String actionId, @Nullable Long expected) {
        return rules.current()
                .invoke(all -> requireUnused(all, actionId))
                .chain(() ->
                        change(
                                expected,
                                before -> requireKnown(before, actionId).without(actionId)));
    }

    /**
     * A catalogue that may be put in place.
     *
     * @throws RefusedException where a list of products weighs a signal that there is not
     */
    public static Catalogue requirePossible(Catalogue changed) {
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

    private Uni<Catalogue> change(@Nullable Long expected, UnaryOperator<Catalogue> change) {
        return store.change(before -> requirePossible(change.apply(requireSeen(before, expected))))
                .map(current::accept)
                .onFailure(PersistenceException.class)
                .transform(failure -> new RefusedException(CatalogueRefusals.meanwhile()))
                .onFailure(IllegalArgumentException.class)
                .transform(ChangeCatalogue::impossible);
    }

    private static RefusedException impossible(Throwable tooMany) {
        return new RefusedException(Refusal.badField("actions", tooMany.getMessage() + "."));
    }

    private static Catalogue requireSeen(Catalogue before, @Nullable Long expected) {
        if (expected != null && expected != before.version()) {
            throw new RefusedException(CatalogueRefusals.meanwhile());
        }
        return before;
    }

    private static Catalogue requireKnown(Catalogue before, String actionId) {
        if (before.find(actionId).isEmpty()) {
            throw new RefusedException(CatalogueRefusals.unknown());
        }
        return before;
    }

    private static void requireUnused(PushRules rules, String actionId) {
        rules.rules().stream()
                .filter(rule -> rule.actionId().equals(actionId))
                .findFirst()
                .ifPresent(rule -> {
                    throw new RefusedException(CatalogueRefusals.inUse(rule.ruleId()));
                });
    }
}
