package com.kundresa.recommendation.experiment;

import com.kundresa.recommendation.offer.Placement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The experiments that run: who is held out where, and which policies share a placement.
 *
 * @param heldOutAt the placements at which the hold-out applies; never where agents work, because a
 *     service that a customer is owed is no experiment
 * @param splits policies by placement
 */
public record Experiments(
        HoldOut holdOut, Set<Placement> heldOutAt, Map<Placement, Split<PolicyName>> splits) {

    public Experiments {
        heldOutAt = Set.copyOf(heldOutAt);
        splits = Map.copyOf(splits);
        if (heldOutAt.contains(Placement.AGENT_DESK)) {
            throw new IllegalArgumentException("Nobody is held out of what agents can do for them");
        }
    }

    /**
     * What applies to a decision.
     *
     * @param anchor of the customer: the node that was seen first
     */
    public Assignment assign(Placement placement, UUID anchor) {
        Arm arm = heldOutAt.contains(placement) ? holdOut.arm(anchor) : Arm.NONE;
        if (arm == Arm.HELD_OUT) {
            return new Assignment(arm, null, PolicyName.BASELINE);
        }
        Split<PolicyName> split = splits.get(placement);
        if (split == null) {
            return new Assignment(arm, null, PolicyName.LEARNED);
        }
        Split.Variant<PolicyName> variant = split.variant(anchor);
        return new Assignment(arm, variant.name(), variant.gets());
    }
}
