package com.kundresa.touchpoint.tracing.kafka;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Leaves bytes where they are: who follows interactions needs their headers only. */
public final class Unread implements Deserializer<byte[]> {

    private static final byte[] NOTHING = {};

    @Override
    public byte[] deserialize(String topic, byte[] data) {
        return NOTHING;
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, ByteBuffer data) {
        return NOTHING;
    }
}
