package com.kundresa.recommendation.eligibility;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Situation;

/** One reason for which an action may be left out. */
public interface Rule {

    /** The rule's verdict; rules are asked one after the other until one bars. */
    Verdict check(Action action, Placement placement, Situation situation);
}
