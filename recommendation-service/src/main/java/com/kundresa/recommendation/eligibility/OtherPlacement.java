package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;
import java.util.Arrays;
import java.util.List;

/** An action is shown only where it was made for. */
public final class OtherPlacement implements Rule {

    /** In the order of placements; most of a catalogue may be left out by one of them. */
    private static final List<Verdict> BARRED =
            Arrays.stream(Placement.values()).map(OtherPlacement::barred).toList();

    @Override
    public Verdict check(Action action, Placement placement, Situation situation) {
        return action.placements().contains(placement)
                ? Verdict.ELIGIBLE
                : BARRED.get(placement.ordinal());
    }

    private static Verdict barred(Placement placement) {
        return new Verdict.Barred(
                "placement", "OTHER_PLACEMENT", "Not made for " + placement.code());
    }
}
