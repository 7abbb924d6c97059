package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * The cache of contract customer-cache/v1, looked at without asking any service: a read by HTTP
 * that finds nothing costs a hundred times as much, and the asking would become the load.
 */
final class Cache implements Closeable {
    private static final long STEP_NANOS = 2_000_000L;
    private static final int ANSWER = ":0\r\n".length();

    private final Socket socket;

    Cache(Suite suite) throws IOException {
        socket = new Socket(Ports.HOST, suite.port(Part.REDIS));
        socket.setTcpNoDelay(true);
    }

    /** When the node's customer was seen first, as {@link System#nanoTime} has it; 0 for never. */
    long awaitAlias(String nodeId, long atMostNanos) throws IOException {
        byte[] question =
                ("EXISTS kundresa:alias:" + nodeId + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long end = System.nanoTime() + atMostNanos;
        while (System.nanoTime() < end) {
            socket.getOutputStream().write(question);
            if (socket.getInputStream().readNBytes(ANSWER)[1] == '1') {
                return System.nanoTime();
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
