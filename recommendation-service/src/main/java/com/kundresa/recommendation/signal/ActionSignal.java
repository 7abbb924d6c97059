package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;

/** One way in which an action may fit the moment. */
public interface ActionSignal {

    /** Factors on how well the action fits; none where the signal knows nothing. */
    List<Evidence> read(Action action, Situation situation);
}
