package com.kundresa.profile.customer.json;

import com.kundresa.profile.customer.Fragment;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The canonical bytes of a fragment: equal fragments have equal bytes. They are this service's own
 * and short, since they are read and written with every interaction.
 */
public final class FragmentJson {

    /** Written first; bytes of another version must be rebuilt from the history. */
    static final int VERSION = 1;

    private FragmentJson() {}

    /** The bytes of a fragment. */
    public static byte[] write(Fragment fragment) {
        try {
            PackedWriter out = new PackedWriter();
            new FragmentWriter(out).write(fragment);
            return out.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
    }

    /**
     * The fragment of these bytes.
     *
     * @throws UncheckedIOException where they were not written by this version
     */
    public static Fragment read(byte[] bytes) {
        try (PackedReader in = new PackedReader(bytes)) {
            return new FragmentReader(in).read();
        } catch (IOException e) {
            throw new UncheckedIOException("These bytes are no fragment", e);
        }
    }
}
