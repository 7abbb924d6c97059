package com.kundresa.recommendation.learning.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates contract {@code interaction-recorded/v1} at the door, in one reading. */
public final class InteractionReader {

    private static final ObjectReader MESSAGE =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .build())
                                    .build())
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readerFor(InteractionMessage.class);

    private static final Heard NOTHING =
            new Heard(new LessonReading.NothingToLearn(), Optional.empty());

    private InteractionReader() {}

    /** Never throws. */
    public static Heard read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NOTHING;
        }
        try {
            InteractionMessage message = MESSAGE.readValue(bytes);
            return message == null
                    ? unreadable("null")
                    : new Heard(LessonReader.read(message), SignalReader.read(message));
        } catch (IOException | RuntimeException e) {
            return unreadable(e.getClass().getSimpleName());
        }
    }

    private static Heard unreadable(String why) {
        return new Heard(new LessonReading.Unreadable(why), Optional.empty());
    }
}
