package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.Sender;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Where refused items go, so that they can be looked at, mended and sent again. */
public interface Rejections {

    /** Completes when all are stored safely; fails with {@link BrokerUnavailable} if any is not. */
    Uni<Void> keep(Delivery delivery, List<Outcome.RefusedItem> refused);

    /** Keeps the beginning of a body that could not be read at all. */
    Uni<Void> keepBody(
            Sender sender,
            Instant receivedAt,
            String reason,
            String detail,
            byte[] body,
            String traceParent);
}
