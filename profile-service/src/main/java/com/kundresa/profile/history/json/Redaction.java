package com.kundresa.profile.history.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.kundresa.profile.touch.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;

/** Takes identifiers of an erased person out of an interaction of somebody else. */
public final class Redaction {
    private static final JsonMapper JSON = new JsonMapper();

    private Redaction() {}

    /** The interaction without these nodes; nothing where it does not name them. */
    public static Optional<byte[]> without(byte[] interaction, Collection<UUID> nodes) {
        try {
            JsonNode json = JSON.readTree(interaction);
            boolean named =
                    json.path("identifiers") instanceof ArrayNode identifiers
                            && take(identifiers, nodes);
            return named ? Optional.of(JSON.writeValueAsBytes(json)) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean take(ArrayNode identifiers, Collection<UUID> nodes) {
        boolean taken = false;
        for (Iterator<JsonNode> each = identifiers.iterator(); each.hasNext(); ) {
            JsonNode identifier = each.next();
            UUID node =
                    Ids.named(identifier.path("type").asText(), identifier.path("value").asText());
            if (nodes.contains(node)) {
                each.remove();
                taken = true;
            }
        }
        return taken;
    }
}
