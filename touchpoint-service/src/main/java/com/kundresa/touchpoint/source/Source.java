package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.interaction.Sender;
import java.util.List;

/**
 * A system of the business that may send, and the keys it shows.
 *
 * @param keys one, or two while a key is being exchanged for a new one
 */
public record Source(Sender sender, List<WriteKey> keys) {

    public Source {
        keys = List.copyOf(keys);
    }
}
