package com.kundresa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {

    @Test
    void withoutASettingItLiesBesideTheSources() {
        assertThat(Home.of(Map.of(), Path.of("/sources")).folder())
                .isEqualTo(Path.of("/sources/.kundresa"));
    }

    @Test
    void theSettingNamesAnotherFolder() {
        assertThat(Home.of(Map.of("KUNDRESA_HOME", "/elsewhere"), Path.of("/sources")).data())
                .isEqualTo(Path.of("/elsewhere/data"));
    }

    @Test
    void anEmptySettingIsNone() {
        assertThat(Home.of(Map.of("KUNDRESA_HOME", ""), Path.of("/sources")).keys())
                .isEqualTo(Path.of("/sources/.kundresa/keys"));
    }
}
