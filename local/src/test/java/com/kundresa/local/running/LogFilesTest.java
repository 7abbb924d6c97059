package com.kundresa.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogFilesTest {

    @Test
    void theLastLinesLeaveOutBlankOnesAndStackFrames() {
        assertThat(LogFiles.lastLines("one\n\ntwo\n\tat some.Code\nthree\n", 2))
                .containsExactly("two", "three");
    }

    @Test
    void aShortLogIsShownWhole() {
        assertThat(LogFiles.lastLines("one", 5)).containsExactly("one");
    }
}
