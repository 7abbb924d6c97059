package com.kundresa.profile.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final String SENT =
            "{\"a\":\"x\",\"times\":{\"occurredAt\":\"1\",\"receivedAt\":\"2\",\"originalAt\":\"0\"},\"b\":{\"times\":{\"n\":1}}}";

    @Test
    void sendingTheSameAgainLaterSaysTheSame() {
        String later = SENT.replace("\"1\"", "\"8\"").replace("\"2\"", "\"9\"");
        assertThat(hash(later)).isEqualTo(hash(SENT));
    }

    @Test
    void anotherTimeOfTheSenderIsOtherContent() {
        assertThat(hash(SENT.replace("\"0\"", "\"7\""))).isNotEqualTo(hash(SENT));
    }

    @Test
    void timesWithinOtherPartsAreContent() {
        assertThat(hash(SENT.replace("\"n\":1", "\"n\":2"))).isNotEqualTo(hash(SENT));
    }

    @Test
    void aValueThatMovesToAnotherFieldIsOtherContent() {
        assertThat(hash("{\"a\":\"bc\"}")).isNotEqualTo(hash("{\"ab\":\"c\"}"));
        assertThat(hash("{\"a\":\"1\"}")).isNotEqualTo(hash("{\"a\":1}"));
    }

    private static UUID hash(String json) {
        return ContentHash.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
