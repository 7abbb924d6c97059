package com.kundresa.profile.identity;

import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import java.util.ArrayList;
import java.util.List;

/** What one interaction says about who is who. */
public final class Evidence {

    private static final String ALIASED = "aliased";

    private Evidence() {}

    /**
     * Links from the interaction's strongest identifier to each other one; none where an agent or a
     * bot acted.
     */
    public static List<Link> of(Touch touch, int rulesVersion) {
        if (!touch.byCustomer()) {
            return List.of();
        }
        Link.Rule rule = touch.type().equals(ALIASED) ? Link.Rule.ALIASED : Link.Rule.TOGETHER;
        List<Link> links = new ArrayList<>();
        for (Identifier other : touch.identifiers().subList(1, touch.identifiers().size())) {
            links.add(
                    Link.between(
                            touch.home(),
                            other,
                            rule,
                            touch.verified(),
                            touch.stamp(),
                            touch.source(),
                            rulesVersion));
        }
        return links;
    }

    /** The nodes that the interaction names, each seen at its time. */
    public static List<Node> nodes(Touch touch) {
        return touch.identifiers().stream()
                .map(identifier -> Node.of(identifier, touch.occurredAt()))
                .toList();
    }
}
