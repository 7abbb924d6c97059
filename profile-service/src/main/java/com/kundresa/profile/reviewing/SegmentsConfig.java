package com.kundresa.profile.reviewing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How segments are kept up to date. */
@ConfigMapping(prefix = "kundresa.segments")
public interface SegmentsConfig {
    /** How many there may be; each costs every interaction a little. */
    @WithDefault("100")
    int most();

    /** How often is looked who must be looked at because time goes by. */
    @WithDefault("1S")
    Duration every();

    /** How many customers are looked at in one transaction. */
    @WithDefault("200")
    int batch();

    /** How long one round of looking may go on before others have their turn. */
    @WithDefault("5S")
    Duration longestRound();

    /** After how long a preview answers with what it has counted so far. */
    @WithDefault("20S")
    Duration longestPreview();
}
