package com.kundresa.profile.consent;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;
import java.util.UUID;

/**
 * What one identifier's owner said about one purpose.
 *
 * @param node the identifier under which it was said
 */
public record Statement(String purpose, UUID node, boolean granted, Stamp stamp, String source)
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
