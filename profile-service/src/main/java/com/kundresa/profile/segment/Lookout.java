package com.kundresa.profile.segment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * From where some customers are looked at: the definitions, what was found of these customers
 * before, and the moment.
 *
 * @param definitions all there are
 * @param members by customer, segment to since when
 * @param wakes when these customers are to be looked at again
 */
public record Lookout(
        List<Definition> definitions,
        Map<UUID, Map<String, Instant>> members,
        Map<UUID, Instant> wakes,
        Instant now) {

    public Lookout {
        definitions = List.copyOf(definitions);
        members = Map.copyOf(members);
        wakes = Map.copyOf(wakes);
    }

    /** How a customer looks from here. */
    public Outlook look(Facts facts) {
        return Outlook.of(facts, definitions, before(facts.state().customerId()), now);
    }

    /** Segment to since when, as it was found before. */
    public Map<String, Instant> before(UUID customerId) {
        return members.getOrDefault(customerId, Map.of());
    }

    /** When a customer must be looked at, where that is earlier than is remembered. */
    public Optional<Instant> earlierWake(Outlook outlook) {
        Instant remembered = wakes.get(outlook.state().customerId());
        return outlook.nextChangeAt()
                .filter(next -> remembered == null || next.isBefore(remembered));
    }
}
