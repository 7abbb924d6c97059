package com.kundresa.profile.consent;

import com.kundresa.profile.identity.JoinTimes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a customer allows, from what was said under each of the customer's identifiers: the newest
 * word, unless another identifier said otherwise and nothing newer than the joining of the two has
 * confirmed it. Then the strictest rules.
 */
public final class ConsentRule {

    private ConsentRule() {}

    /** Purpose to consent. */
    public static SortedMap<String, Consent> resolve(
            ConsentLedger ledger, JoinTimes joinTimes, ConsentTerms terms) {
        SortedMap<String, Consent> consents = new TreeMap<>();
        newestByPurposeAndNode(ledger)
                .forEach((purpose, byNode) ->
                        consents.put(purpose, consent(byNode.values(), joinTimes, terms)));
        return consents;
    }

    private static Map<String, Map<UUID, Statement>> newestByPurposeAndNode(ConsentLedger ledger) {
        Map<String, Map<UUID, Statement>> newest = new TreeMap<>();
        for (Statement statement : ledger.statements()) {
            newest.computeIfAbsent(statement.purpose(), p -> new LinkedHashMap<>())
                    .putIfAbsent(statement.node(), statement);
        }
        return newest;
    }

    private static Consent consent(
            Collection<Statement> newestFirst, JoinTimes joinTimes, ConsentTerms terms) {
        List<Statement> statements = new ArrayList<>(newestFirst);
        Statement newest = statements.getFirst();
        List<Statement> unconfirmed = new ArrayList<>();
        for (Statement other : statements) {
            if (other.granted() != newest.granted() && !confirms(newest, other, joinTimes)) {
                unconfirmed.add(other);
            }
        }
        if (unconfirmed.isEmpty()) {
            return Consent.of(newest, false, terms);
        }
        return Consent.of(newest.granted() ? unconfirmed.getFirst() : newest, true, terms);
    }

    private static boolean confirms(Statement newest, Statement other, JoinTimes joinTimes) {
        return newest.stamp().at().isAfter(joinTimes.joined(newest.node(), other.node()));
    }
}
