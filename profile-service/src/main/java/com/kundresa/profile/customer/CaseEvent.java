package com.kundresa.profile.customer;

import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;

/** The newest step of its kind in one case. */
public record CaseEvent(Stamp stamp, CaseStep step) implements Stamped {

    /** Of one key only the newest step is kept. */
    record Key(String caseId, CaseStep.Status status) {}

    Key key() {
        return new Key(step.caseId(), step.status());
    }
}
