package com.kundresa.touchpoint.source;

import java.util.List;

/**
 * A source as it is registered.
 *
 * @param credentials the newest first
 */
public record Registration(Source source, List<Credential> credentials) {

    public Registration {
        credentials = List.copyOf(credentials);
    }
}
