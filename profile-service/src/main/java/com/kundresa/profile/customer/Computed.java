package com.kundresa.profile.customer;

import com.kundresa.profile.touch.TraitValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The value of a computed trait at a moment.
 *
 * @param value money in minor units
 * @param days of the window; 0 where all days count
 * @param since where older days are no longer kept and may have said otherwise: the first day (UTC)
 *     that is complete
 */
public record Computed(
        Computation computation,
        TraitValue value,
        @Nullable String currency,
        int days,
        @Nullable LocalDate since) {}
