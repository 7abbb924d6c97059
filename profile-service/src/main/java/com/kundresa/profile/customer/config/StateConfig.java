package com.kundresa.profile.customer.config;

import com.kundresa.profile.customer.TraitPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How customers are described. A change counts for what is recorded from then on, or rebuilt. */
@ConfigMapping(prefix = "kundresa.state")
public interface StateConfig {
    /** The phases of the journey: four, five or six. */
    @WithDefault("six")
    String journey();

    /** By trait which value holds; the newest where nothing is said. */
    Map<String, TraitPolicy> traits();

    /** For traits that hold by source: the most trusted source first. */
    Optional<List<String>> sources();

    /** The file of a business with computed traits of its own; without one those that ship. */
    Optional<Path> computedTraits();

    /** By purpose for how long a permission holds; without end where nothing is said. */
    Map<String, Duration> consentTerms();
}
