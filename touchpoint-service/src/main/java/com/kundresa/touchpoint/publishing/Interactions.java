package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.Interaction;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where accepted interactions go. */
public interface Interactions {

    /** Completes when all are stored safely; fails with {@link BrokerUnavailable} if any is not. */
    Uni<Void> publish(List<Interaction> accepted, String traceParent);
}
