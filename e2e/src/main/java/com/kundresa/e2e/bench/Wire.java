package com.kundresa.e2e.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that sends prepared bytes. On a machine where the load
 * generator shares the processors with what it measures, a general client would be a good part of
 * the figure.
 */
final class Wire implements Closeable {
    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;

    /** Connects to a port on loopback. */
    Wire(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    /** The bytes of a GET request. */
    static byte[] get(String path, String authorization) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + authorization + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a POST request with a JSON body. */
    static byte[] post(String path, String authorization, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("POST "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + authorization
                                + "Content-Length: "
                                + content.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + content.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        return request;
    }

    /** The header line that carries a bearer token. */
    static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    /** The header line that carries a write key. */
    static String writeKey(String key) {
        return "X-Write-Key: " + key + "\r\n";
    }

    /**
     * Sends one request and reads its answer to the end.
     *
     * @return the status code
     * @throws IOException where the connection breaks or the answer is not HTTP/1.1
     */
    int send(byte[] request) throws IOException {
        out.write(request);
        var statusLine = line();
        if (!statusLine.startsWith("HTTP/1.1 ")) {
            throw new IOException("not an HTTP/1.1 answer: " + statusLine);
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        skipBody();
        return status;
    }

    private void skipBody() throws IOException {
        long length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            in.skipNBytes(size + 2);
        }
        line();
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the other side closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
