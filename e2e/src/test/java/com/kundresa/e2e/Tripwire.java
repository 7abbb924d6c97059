package com.kundresa.e2e;

import com.kundresa.local.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The line between a service and a store, byte for byte. Where a wire is laid over it, it watches
 * for words of the store's protocol; when the last of them comes by, something happens first, and
 * only then are these bytes handed on. So a process can be killed exactly between two steps, and
 * knows nothing of it.
 */
final class Tripwire implements AutoCloseable {
    private static final int BUFFER = 65_536;

    /** Who says a word. */
    enum Speaker {
        SERVICE,
        STORE
    }

    /**
     * Something that is said.
     *
     * @param text as it stands in the protocol, one byte a character; empty for anything
     */
    record Word(Speaker speaker, String text) {
        static Word asked(String text) {
            return new Word(Speaker.SERVICE, text);
        }

        static Word answered(String text) {
            return new Word(Speaker.STORE, text);
        }
    }

    private record Wire(List<Word> words, Runnable before) {}

    private final int store;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable Wire> laid = new AtomicReference<>();

    private Tripwire(int store, ServerSocket door) {
        this.store = store;
        this.door = door;
    }

    /** A line to a store on loopback. */
    static Tripwire to(int port) {
        try {
            var line =
                    new Tripwire(port, new ServerSocket(0, 50, InetAddress.getByName(Ports.HOST)));
            line.threads.execute(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the service is to connect. */
    int port() {
        return door.getLocalPort();
    }

    /** From now on waits for these words, in this order on one connection; once. */
    void lay(List<Word> words, Runnable before) {
        laid.set(new Wire(words, before));
    }

    /** Whether what was laid has been stepped upon. */
    boolean tripped() {
        return laid.get() == null;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var service = door.accept();
                threads.execute(() -> connect(service));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket service) {
        try (service;
                var other = new Socket(Ports.HOST, store)) {
            service.setTcpNoDelay(true);
            other.setTcpNoDelay(true);
            var heard = new Heard();
            var back = threads.submit(() -> pass(Speaker.STORE, other, service, heard));
            pass(Speaker.SERVICE, service, other, heard);
            other.shutdownOutput();
            back.get();
        } catch (Exception gone) {
            // one of the two has ended: so does the line between them
        }
    }

    /** How far one connection has come along the wire. */
    private final class Heard {
        private @Nullable Wire wire;
        private int words;

        synchronized void hear(Speaker speaker, byte[] bytes, int length) {
            var now = laid.get();
            if (now == null) {
                return;
            }
            if (now != wire) {
                wire = now;
                words = 0;
            }
            var next = now.words().get(words);
            var said = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            if (next.speaker() == speaker && said.contains(next.text())) {
                words++;
            }
            if (words == now.words().size() && laid.compareAndSet(now, null)) {
                now.before().run();
            }
        }
    }

    private @Nullable Void pass(Speaker speaker, Socket from, Socket to, Heard heard)
            throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        var bytes = new byte[BUFFER];
        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
            heard.hear(speaker, bytes, length);
            out.write(bytes, 0, length);
        }
        return null;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyClosed) {
            // that is what was wanted
        }
        threads.shutdownNow();
    }
}
