package com.kundresa.profile.identity.postgres;

import com.kundresa.profile.identity.Cut;
import com.kundresa.profile.identity.Link;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that is stored of some circles: their nodes by id, and the links and cuts among these. */
public record Evidences(Map<UUID, StoredNode> nodes, List<Link> links, List<Cut> cuts) {
    public Evidences {
        nodes = Map.copyOf(nodes);
        links = List.copyOf(links);
        cuts = List.copyOf(cuts);
    }
}
