package com.kundresa.profile.touch.libphonenumber;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.kundresa.profile.touch.PhoneNumbers;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Telephone numbers by Google's libphonenumber. A number is possible where its length fits the
 * numbering plan of its country; whether somebody answers it does not matter, and numbers that can
 * only be dialled within one town are not possible elsewhere.
 */
@Startup
@ApplicationScoped
public class PhoneNumbersOfTheWorld implements PhoneNumbers {

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final String region;

    /**
     * @throws IllegalStateException where there is no such region
     */
    public PhoneNumbersOfTheWorld(PhoneConfig config) {
        this.region = config.region();
        if (!plans.getSupportedRegions().contains(region)) {
            throw new IllegalStateException(
                    "profile-service does not start: PHONE_REGION is %s, but must be a country in two"
                                    .formatted(region)
                            + " capital letters, such as SE.");
        }
    }

    @Override
    public Optional<String> international(String number) {
        try {
            PhoneNumber parsed = plans.parse(number, region);
            return plans.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(plans.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
