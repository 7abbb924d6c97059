package com.kundresa.recommendation.customer.libphonenumber;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How telephone numbers are read; the same in all services of a deployment. */
@ConfigMapping(prefix = "kundresa.phone")
public interface PhoneConfig {
    /** Where a number without a country code is dialled: ISO 3166, two capital letters. */
    @WithDefault("SE")
    String region();
}
