package com.kundresa.profile.correcting;

import com.kundresa.profile.touch.Ids;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an agent asks for.
 *
 * @param key the agent's own name for the request; with one key it takes effect once
 * @param by who asks, as the token names the person
 */
public record Correction(Wish wish, String key, String by, String reason) {

    /** What is to become of whom. */
    public sealed interface Wish {
        /** The nodes that it names. */
        Set<UUID> nodes();

        /** These identifiers of the customer are somebody else. */
        record Part(UUID customer, Set<UUID> identifiers) implements Wish {
            public Part {
                identifiers = Set.copyOf(identifiers);
            }

            @Override
            public Set<UUID> nodes() {
                Set<UUID> all = new TreeSet<>(identifiers);
                all.add(customer);
                return all;
            }
        }

        /** The two are one customer. */
        record Join(UUID one, UUID other) implements Wish {
            @Override
            public Set<UUID> nodes() {
                return new TreeSet<>(List.of(one, other));
            }
        }

        /** A doubtful link between the two is right, or counts no more. */
        record Review(UUID one, UUID other, boolean approved) implements Wish {
            @Override
            public Set<UUID> nodes() {
                return new TreeSet<>(List.of(one, other));
            }
        }

        /** An earlier decision about the customer was a mistake. */
        record Withdraw(UUID customer, UUID decision) implements Wish {
            @Override
            public Set<UUID> nodes() {
                return Set.of(customer);
            }
        }
    }

    /** Names the decision that it leads to. */
    public UUID decisionId() {
        return Ids.named("decision", by + "\n" + key);
    }

    /** The same for a repeat of the request, another one for any other request. */
    public UUID content() {
        String wished =
                switch (wish) {
                    case Wish.Part part ->
                            "part " + part.customer() + " " + sorted(part.identifiers());
                    case Wish.Join join -> "join " + join.one() + " " + join.other();
                    case Wish.Review(UUID one, UUID other, boolean approved) ->
                            (approved ? "approve " : "refuse ") + one + " " + other;
                    case Wish.Withdraw withdraw ->
                            "withdraw " + withdraw.customer() + " " + withdraw.decision();
                };
        return Ids.named(wished, reason);
    }

    private static String sorted(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }
}
