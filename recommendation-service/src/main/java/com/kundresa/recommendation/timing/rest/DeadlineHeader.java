package com.kundresa.recommendation.timing.rest;

import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a caller asks for an answer sooner than the deployment promises it. */
public final class DeadlineHeader {

    /** Its value is a whole number of milliseconds, {@value #LEAST} to {@value #MOST}. */
    public static final String NAME = "X-Deadline-Millis";

    /** For the API's description. */
    public static final String MEANING =
            "Milliseconds, 20 to 60000, after which the caller waits no longer; never more than the service is configured for";

    private static final int LEAST = 20;
    private static final int MOST = 60_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private DeadlineHeader() {}

    /** Empty where the header is not there; a value that makes no sense is refused. */
    public static Optional<Duration> read(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).map(DeadlineHeader::duration);
    }

    private static Duration duration(String value) {
        int millis = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (millis < LEAST || millis > MOST) {
            throw new RefusedException(
                    Refusal.badField(
                            NAME,
                            "It is a whole number of milliseconds from %d to %d."
                                    .formatted(LEAST, MOST)));
        }
        return Duration.ofMillis(millis);
    }
}
