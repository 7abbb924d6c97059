package com.kundresa.recommendation.erasing.kafka;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Says whether a record has a value, without reading or copying it. */
public final class PresenceDeserializer implements Deserializer<@Nullable Boolean> {

    @Override
    public @Nullable Boolean deserialize(String topic, byte @Nullable [] value) {
        return value == null ? null : Boolean.TRUE;
    }

    @Override
    public @Nullable Boolean deserialize(
            String topic, Headers headers, @Nullable ByteBuffer value) {
        return value == null ? null : Boolean.TRUE;
    }
}
