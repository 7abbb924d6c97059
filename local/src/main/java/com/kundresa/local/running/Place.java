package com.kundresa.local.running;

/** Where a store is: one of ours on a port of this machine, or somebody else's at an address. */
public sealed interface Place {

    /** Started by us on this port of the loopback interface. */
    record Embedded(int port) implements Place {}

    /**
     * Run by somebody else.
     *
     * @param variable the environment variable that said so
     * @param address its value
     */
    record External(String variable, String address) implements Place {}
}
