package com.kundresa.profile.recording;

import com.kundresa.profile.touch.Touch;
import java.util.UUID;

/**
 * A delivered interaction that was understood.
 *
 * @param home node id of its strongest identifier: its fragment, for ever
 * @param contentHash the same for every delivery of the same content, whenever it was sent again
 */
public record Heard(Delivery delivery, Touch touch, UUID home, UUID contentHash) {
    /** Its name everywhere. */
    public UUID id() {
        return touch.interactionId();
    }
}
