package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.IdentifierTypes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What keeps strangers from becoming one customer: priorities, limits and blocked values.
 *
 * @param version grows with every change of the rules; each link remembers it
 * @param rules by type of identifier
 * @param otherwise for all other types
 * @param blocked nodes of values that link nobody, beyond those that the contract blocks
 */
public record Protection(
        int version, Map<String, TypeRule> rules, TypeRule otherwise, Set<UUID> blocked) {

    public Protection {
        rules = Map.copyOf(rules);
        blocked = Set.copyOf(blocked);
    }

    /** The rules that the product ships with. */
    public static Protection standard() {
        return new Protection(
                1,
                Map.of(
                        IdentifierTypes.USER_ID,
                                standard(IdentifierTypes.USER_ID, 1).namingPersons(),
                        IdentifierTypes.CRM_ID, standard(IdentifierTypes.CRM_ID, 1).namingPersons(),
                        IdentifierTypes.LOYALTY_CARD, standard(IdentifierTypes.LOYALTY_CARD, 5),
                        IdentifierTypes.EMAIL, standard(IdentifierTypes.EMAIL, 5),
                        IdentifierTypes.PHONE, standard(IdentifierTypes.PHONE, 5),
                        IdentifierTypes.ORDER_ID, standard(IdentifierTypes.ORDER_ID, 10_000),
                        IdentifierTypes.CHAT_CONTACT, standard(IdentifierTypes.CHAT_CONTACT, 20),
                        IdentifierTypes.DEVICE_ID, standard(IdentifierTypes.DEVICE_ID, 50),
                        IdentifierTypes.ANONYMOUS_ID,
                                standard(IdentifierTypes.ANONYMOUS_ID, 500).limitedAWeekTo(50)),
                standard("other", 20),
                Set.of());
    }

    private static TypeRule standard(String type, int limit) {
        return TypeRule.ofPriority(IdentifierTypes.rank(type)).limitedTo(limit);
    }

    /** The rule of a type. */
    public TypeRule rule(String type) {
        return rules.getOrDefault(type, otherwise);
    }

    /** The same protection with another rule for a type. */
    public Protection with(String type, TypeRule rule) {
        Map<String, TypeRule> changed = new TreeMap<>(rules);
        changed.put(type, rule);
        return new Protection(version, changed, otherwise, blocked);
    }

    /** The same protection where these identifiers link nobody. */
    public Protection blocking(Set<Identifier> identifiers) {
        return new Protection(
                version,
                rules,
                otherwise,
                identifiers.stream().map(Identifier::nodeId).collect(Collectors.toSet()));
    }
}
