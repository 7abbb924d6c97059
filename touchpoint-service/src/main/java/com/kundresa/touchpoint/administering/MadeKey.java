package com.kundresa.touchpoint.administering;

import com.kundresa.touchpoint.source.Credential;

/** A new key or secret; shown to the operator once, and nowhere else ever. */
public record MadeKey(Credential credential, String value) {

    @Override
    public String toString() {
        return "MadeKey[" + credential + "]";
    }
}
