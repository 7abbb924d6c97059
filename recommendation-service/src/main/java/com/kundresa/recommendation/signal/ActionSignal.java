package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.situation.Situation;
import java.util.List;

/** One way in which an action may fit the moment. */
public interface ActionSignal {

    /**
     * How well the action fits, 1 where the signal knows nothing. Asked of every candidate, so it
     * makes no words.
     */
    double factor(Action action, Situation situation);

    /** The same in its parts and in words; asked of what was chosen. */
    List<Evidence> read(Action action, Situation situation);
}
