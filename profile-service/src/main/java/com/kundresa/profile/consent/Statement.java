package com.kundresa.profile.consent;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one identifier's owner said about one purpose.
 *
 * @param node the identifier under which it was said
 * @param channel through which it was said; nothing in what was stored before that was noted
 */
public record Statement(
        String purpose,
        UUID node,
        boolean granted,
        Stamp stamp,
        String source,
        @Nullable String channel)
        implements Stamped {

    /** Of one key only the newest statement counts. */
    record Key(String purpose, UUID node, boolean granted) {}

    Key key() {
        return new Key(purpose, node, granted);
    }

    @Override
    public int place() {
        return purpose.hashCode();
    }
}
