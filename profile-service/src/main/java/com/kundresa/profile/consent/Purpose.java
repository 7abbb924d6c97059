package com.kundresa.profile.consent;

import java.util.Comparator;

/** What customers are asked for. Any word is a purpose; these the product asks for itself. */
public final class Purpose {

    public static final String MARKETING = "marketing";
    public static final String PERSONALISATION = "personalisation";

    /** The product's own purposes first, then by name. */
    static final Comparator<String> OWN_FIRST =
            Comparator.comparing((String purpose) -> !isOwn(purpose))
                    .thenComparing(Comparator.naturalOrder());

    private Purpose() {}

    private static boolean isOwn(String purpose) {
        return purpose.equals(MARKETING) || purpose.equals(PERSONALISATION);
    }
}
