package com.kundresa.touchpoint.source;

import java.util.Optional;

/** Who may send, as it is known now; answers from memory. Disabled sources are found as well. */
public interface Sources {

    /** The source that this write key belongs to. */
    Optional<Source> owner(String presentedKey);

    /** The source of this name. */
    Optional<Source> named(String name);
}
