package com.kundresa.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

/** Ports of the loopback interface. */
public final class Ports {

    private Ports() {}

    /** The address that everything local listens on. */
    public static final String HOST = "127.0.0.1";

    /**
     * Finds ports that nobody listens on, all different. Between this answer and its use another
     * process may take one; callers that care start again.
     */
    public static List<Integer> free(int count) {
        var sockets = Stream.generate(Ports::open).limit(count).toList();
        var ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        sockets.forEach(Ports::release);
        return ports;
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

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 1, InetAddress.getByName(HOST));
        } catch (IOException e) {
            throw new StackFailure("This machine gives no free port on " + HOST + ".", e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackFailure("A probing socket cannot be closed.", e);
        }
    }
}
