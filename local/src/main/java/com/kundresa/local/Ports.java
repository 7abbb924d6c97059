package com.kundresa.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {

    private Ports() {}

    /** The address that everything local listens on. */
    public static final String HOST = "127.0.0.1";

    /** Below the range from which operating systems take ports for outgoing connections. */
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 32_000;

    /**
     * Finds ports that nobody listens on, all different. Between this answer and its use another
     * process may take one; callers that care start again.
     */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .distinct()
                .limit(HIGHEST - LOWEST)
                .filter(Ports::bindable)
                .limit(count)
                .boxed()
                .toList();
    }

    /** Whether somebody listens on this port of the loopback interface. */
    public static boolean taken(int port) {
        return answers(HOST, port) || !bindable(port);
    }

    /** Whether a connection to this place is accepted within two seconds. */
    public static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2_000);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean bindable(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
