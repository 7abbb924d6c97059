package com.kundresa.local.world;

import java.util.List;

/**
 * Somebody who may shop: all that could be known of them, whether or not the shop learns it.
 *
 * @param key the sample's own name of the person, such as {@code p017}
 * @param locale en, sv, da or nb, with a country
 * @param devices anonymous ids of their own browsers and apps
 * @param currency SEK or DKK
 * @param store where they shop in person
 */
public record Person(
        String key,
        String firstName,
        String lastName,
        String locale,
        String email,
        String phone,
        String userId,
        String loyaltyCard,
        String chatContact,
        List<String> devices,
        String currency,
        String store) {

    public String name() {
        return firstName + " " + lastName;
    }

    public String phoneDevice() {
        return devices.getLast();
    }

    public String computer() {
        return devices.getFirst();
    }
}
