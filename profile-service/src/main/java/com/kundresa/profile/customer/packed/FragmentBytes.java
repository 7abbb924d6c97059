package com.kundresa.profile.customer.packed;

import com.kundresa.profile.customer.Fragment;

/**
 * The canonical bytes of a fragment: equal fragments have equal bytes. They are this service's own,
 * and binary, since they are read and written with every interaction: about a third of the size of
 * JSON and several times as fast.
 */
public final class FragmentBytes {

    /**
     * Written first. Bytes of every version up to this one are read; what an older one did not note
     * is absent until the next rebuild from the history.
     */
    static final int VERSION = 4;

    private FragmentBytes() {}

    /** The bytes of a fragment. */
    public static byte[] write(Fragment fragment) {
        PackedWriter out = new PackedWriter();
        new FragmentWriter(out).write(fragment);
        return out.bytes();
    }

    /**
     * The fragment of these bytes.
     *
     * @throws IllegalArgumentException where neither this nor an earlier version wrote them
     */
    public static Fragment read(byte[] bytes) {
        try {
            return new FragmentReader(new PackedReader(bytes)).read();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("These bytes are no fragment", e);
        }
    }
}
