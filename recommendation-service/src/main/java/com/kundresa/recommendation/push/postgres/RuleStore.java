package com.kundresa.recommendation.push.postgres;

import com.kundresa.recommendation.push.PushRules;
import com.kundresa.recommendation.push.json.PushJson;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The rules in PostgreSQL, at every version there was. */
@ApplicationScoped
public class RuleStore {

    private final Rows rows;

    RuleStore(Rows rows) {
        this.rows = rows;
    }

    /** The newest version. */
    public Uni<PushRules> current() {
        return Panache.withSession(this::newest);
    }

    /**
     * Changes the rules to their next version; fails with a constraint violation where somebody
     * else changed them at the same moment.
     */
    public Uni<PushRules> change(UnaryOperator<PushRules> change, Instant now) {
        return Panache.withTransaction(
                () -> newest().map(change).chain(changed -> keep(changed, now)));
    }

    private Uni<PushRules> newest() {
        return rows.findAll(Sort.descending("version"))
                .firstResult()
                .map(row -> row == null ? PushRules.NONE : PushJson.keptRules(row.definition));
    }

    private Uni<PushRules> keep(PushRules changed, Instant now) {
        RulesRow row = new RulesRow();
        row.version = changed.version();
        row.definition = PushJson.text(changed);
        row.changedAt = now;
        return rows.persistAndFlush(row).replaceWith(changed);
    }

    /** The table. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RulesRow, Long> {}
}
