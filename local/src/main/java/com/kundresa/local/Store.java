package com.kundresa.local;

/**
 * One running store of the local stack. Closing it ends it cleanly; its data stay in its folder.
 */
public interface Store extends AutoCloseable {

    /** The address that clients use, in the form of the environment variable of this store. */
    String address();

    @Override
    void close();
}
