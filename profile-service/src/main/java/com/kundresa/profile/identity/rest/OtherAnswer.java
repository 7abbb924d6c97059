package com.kundresa.profile.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Refusal;
import com.kundresa.profile.identity.postgres.Evidences;
import com.kundresa.profile.identity.postgres.StoredNode;
import com.kundresa.profile.touch.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of somebody else to which evidence leads that joins nobody.
 *
 * @param value absent for callers who may not see it
 * @param customerId whose it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OtherAnswer(UUID nodeId, String type, @Nullable String value, UUID customerId) {

    /**
     * The far ends of these, by their ids.
     *
     * @param own nodes that are shown already
     */
    static List<OtherAnswer> all(
            Set<UUID> own,
            List<Refusal> refusals,
            List<Cut> cuts,
            Evidences stored,
            boolean values) {
        Stream<UUID> ends =
                Stream.concat(
                        refusals.stream()
                                .flatMap(each -> Stream.of(each.link().a(), each.link().b())),
                        cuts.stream()
                                .flatMap(cut -> Stream.of(cut.pair().low(), cut.pair().high())));
        return ends.distinct()
                .filter(id -> !own.contains(id))
                .sorted(Ids::compare)
                .map(stored.nodes()::get)
                .filter(Objects::nonNull)
                .limit(IdentityAnswer.MOST)
                .map(node -> of(node, values))
                .toList();
    }

    private static OtherAnswer of(StoredNode node, boolean values) {
        return new OtherAnswer(
                node.id(), node.type(), values ? node.value() : null, node.customerId());
    }
}
