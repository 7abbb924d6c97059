package com.kundresa.touchpoint.feedback;

import com.kundresa.touchpoint.interaction.Feedback.Kind;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The scores that a kind of feedback knows: csat 1 to 5, ces 1 to 7 and stars 0 to 5 unless {@code
 * best} (2 to 100) says otherwise, nps 0 to 10, reactions -1, 0 and 1.
 *
 * @param said the best score; null where the kind says it
 */
record Scale(int worst, int best, @Nullable Integer said) {

    private static final int BEST_STARS = 5;
    private static final int BEST_CSAT = 5;
    private static final int BEST_CES = 7;
    private static final int BEST_NPS = 10;

    static Scale of(Kind kind, Form form) {
        return switch (kind) {
            case CSAT -> upTo(1, BEST_CSAT, form);
            case CES -> upTo(1, BEST_CES, form);
            case STARS -> upTo(0, BEST_STARS, form);
            case NPS -> new Scale(0, BEST_NPS, null);
            case REACTION -> new Scale(-1, 1, null);
        };
    }

    /** The score of the form; null after an objection. */
    @Nullable Integer score(Form form) {
        BigDecimal score = form.amount("score");
        if (score == null || !whole(score, worst, best)) {
            form.objections()
                    .raise(
                            Reason.SCORE_OUT_OF_RANGE,
                            "Say \"score\" as a whole number from %d to %d."
                                    .formatted(worst, best));
            return null;
        }
        return score.intValue();
    }

    private static Scale upTo(int worst, int usual, Form form) {
        BigDecimal best = form.amount("best");
        if (best == null) {
            return new Scale(worst, usual, usual);
        }
        if (!whole(best, 2, 100)) {
            form.objections()
                    .raise(
                            Reason.SCORE_OUT_OF_RANGE,
                            "Say \"best\" as a whole number from 2 to 100.");
            return new Scale(worst, usual, usual);
        }
        return new Scale(worst, best.intValue(), best.intValue());
    }

    private static boolean whole(BigDecimal number, int least, int most) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
