package com.kundresa.profile.reviewing;

import com.kundresa.profile.announcing.TellNews;
import java.util.List;
import java.util.UUID;

/**
 * What one look at some customers changed.
 *
 * @param version of the commit; {@link TellNews#NO_COMMIT} where nobody changed
 * @param changed who looks different now
 * @param more whether there are others to look at
 */
public record Looked(long version, List<UUID> changed, boolean more) {
    /** Nobody was to be looked at. */
    public static final Looked NOBODY = new Looked(TellNews.NO_COMMIT, List.of(), false);

    public Looked {
        changed = List.copyOf(changed);
    }
}
