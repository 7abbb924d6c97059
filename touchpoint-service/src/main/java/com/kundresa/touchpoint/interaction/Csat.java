package com.kundresa.touchpoint.interaction;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Satisfaction on the scale that most platforms ask on: 1 to 5. */
public final class Csat {

    public static final int BEST = 5;

    private Csat() {}

    /**
     * The rating under this name; null where nothing is said or it is no whole number of the scale.
     */
    public static @Nullable Feedback read(Form form, String name, @Nullable String text) {
        BigDecimal score = form.amount(name);
        if (score == null) {
            return null;
        }
        boolean fits =
                score.stripTrailingZeros().scale() <= 0
                        && score.signum() > 0
                        && score.compareTo(BigDecimal.valueOf(BEST)) <= 0;
        if (!fits) {
            form.objections()
                    .raise(
                            Reason.SCORE_OUT_OF_RANGE,
                            "Say \"%s\" as a whole number from 1 to %d.".formatted(name, BEST));
            return null;
        }
        return of(score.intValue(), text);
    }

    /**
     * @param score from 1 to {@value #BEST}
     */
    public static Feedback of(int score, @Nullable String text) {
        return new Feedback(Feedback.Kind.CSAT, score, BEST, text);
    }
}
