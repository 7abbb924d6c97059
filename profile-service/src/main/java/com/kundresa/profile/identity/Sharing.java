package com.kundresa.profile.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Which nodes belong to nobody because several known persons use them: a tablet in a shop, a
 * family's e-mail. Only direct links to persons count; where there is verified evidence, what
 * public sources claim does not make it shared.
 */
final class Sharing {

    /** The distinct persons that a node is linked to, by the type that names them. */
    private record Persons(Map<String, Set<Integer>> verified, Map<String, Set<Integer>> claimed) {

        Persons() {
            this(new HashMap<>(), new HashMap<>());
        }

        void add(String type, int person, boolean isVerified) {
            Map<String, Set<Integer>> known = isVerified ? verified : claimed;
            known.computeIfAbsent(type, t -> new HashSet<>()).add(person);
        }

        boolean tooMany(Protection protection) {
            return (verified.isEmpty() ? claimed : verified)
                    .entrySet().stream()
                            .anyMatch(entry ->
                                    entry.getValue().size()
                                            > protection.rule(entry.getKey()).limit());
        }
    }

    private final Protection protection;
    private final Map<UUID, Persons> personsByNode = new HashMap<>();

    private Sharing(Protection protection) {
        this.protection = protection;
    }

    /**
     * @param links those that may count
     * @param decided nodes that an agent linked; they are never shared
     * @param person a number that all names of one person share
     */
    static Set<UUID> sharedAmong(
            List<Link> links,
            Set<UUID> decided,
            ToIntFunction<UUID> person,
            Protection protection) {
        Sharing sharing = new Sharing(protection);
        for (Link link : links) {
            sharing.note(link.b(), link.bType(), link.a(), link.aType(), link.verified(), person);
            sharing.note(link.a(), link.aType(), link.b(), link.bType(), link.verified(), person);
        }
        Set<UUID> shared = new HashSet<>();
        sharing.personsByNode.forEach((node, persons) -> {
            if (!decided.contains(node) && persons.tooMany(protection)) {
                shared.add(node);
            }
        });
        return shared;
    }

    private void note(
            UUID node,
            String type,
            UUID named,
            String namedType,
            boolean verified,
            ToIntFunction<UUID> person) {
        if (protection.rule(namedType).person() && !protection.rule(type).person()) {
            personsByNode
                    .computeIfAbsent(node, id -> new Persons())
                    .add(namedType, person.applyAsInt(named), verified);
        }
    }
}
