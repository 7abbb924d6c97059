package com.kundresa.profile.consent;

import com.kundresa.profile.touch.Newest;
import com.kundresa.profile.touch.Stamped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The newest permissions and the newest refusals of each purpose, one of each per identifier. They
 * are kept apart, so that many new permissions never push an old refusal out; a permission that was
 * pushed out only makes us stricter.
 *
 * @param statements newest first
 */
public record ConsentLedger(List<Statement> statements) {

    /** For each purpose so many permissions and so many refusals are kept. */
    public static final int MOST_PER_PURPOSE = 16;

    /**
     * Purposes beyond these are forgotten, in the order of their names; those of the product itself
     * never.
     */
    public static final int MOST_PURPOSES = 20;

    public static final ConsentLedger EMPTY = new ConsentLedger(List.of());

    public ConsentLedger {
        statements = List.copyOf(statements);
    }

    /** A ledger of these statements, in whatever order. */
    public static ConsentLedger of(List<Statement> statements) {
        List<Statement> sorted = new ArrayList<>(statements);
        sorted.sort(Stamped::newestFirst);
        return new ConsentLedger(withoutSurplus(sorted, keptPurposes(sorted)));
    }

    /** Both together; commutative and associative. */
    public ConsentLedger merge(ConsentLedger other) {
        if (other.statements.isEmpty()) {
            return this;
        }
        return statements.isEmpty() ? other : new ConsentLedger(merged(other));
    }

    private List<Statement> merged(ConsentLedger other) {
        List<Statement> newest =
                Newest.merge(statements, other.statements, Integer.MAX_VALUE, Statement::key);
        return withoutSurplus(newest, keptPurposes(newest));
    }

    private static List<Statement> withoutSurplus(
            List<Statement> newest, SortedSet<String> purposes) {
        Map<String, Integer> counts = new HashMap<>();
        List<Statement> kept = new ArrayList<>(newest.size());
        for (Statement statement : newest) {
            String counted = (statement.granted() ? "+" : "-") + statement.purpose();
            if (purposes.contains(statement.purpose())
                    && counts.merge(counted, 1, Integer::sum) <= MOST_PER_PURPOSE) {
                kept.add(statement);
            }
        }
        return kept;
    }

    private static SortedSet<String> keptPurposes(List<Statement> statements) {
        SortedSet<String> purposes = new TreeSet<>(Purpose.OWN_FIRST);
        statements.forEach(statement -> purposes.add(statement.purpose()));
        while (purposes.size() > MOST_PURPOSES) {
            purposes.removeLast();
        }
        return purposes;
    }
}
