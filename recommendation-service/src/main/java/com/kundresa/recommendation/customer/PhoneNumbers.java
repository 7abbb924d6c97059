package com.kundresa.recommendation.customer;

import java.util.Optional;

/** How telephone numbers are written all over the world, and in the region of this deployment. */
@FunctionalInterface
public interface PhoneNumbers {

    /**
     * The number in international form (E.164), such as {@code +46701234567}.
     *
     * @param number digits, with a leading + where it is international already
     * @return nothing where no such number is possible
     */
    Optional<String> international(String number);
}
