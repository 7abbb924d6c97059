package com.kundresa.touchpoint.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Feedback.Kind;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackReaderTest {

    private static final Sender SURVEYS =
            new Sender("surveys", new Channel("feedback"), true, null);

    @ParameterizedTest
    @CsvSource({
        "csat, 1, , 5",
        "csat, 5, , 5",
        "csat, 9, 10, 10",
        "nps, 0, , ",
        "nps, 10, , ",
        "ces, 7, , 7",
        "stars, 0, , 5",
        "stars, 5, , 5",
        "reaction, -1, , ",
        "reaction, 1, , "
    })
    void each_kind_takes_the_scores_of_its_scale(
            String kind, int score, Integer best, Integer kept) {
        Interaction given = accepted(scored(kind, String.valueOf(score), best));

        assertThat(given.type()).isEqualTo("feedback_given");
        assertThat(given.feedback())
                .isEqualTo(new Feedback(Kind.valueOf(kind.toUpperCase()), score, kept, null));
    }

    @ParameterizedTest
    @CsvSource({
        "csat, 0,",
        "csat, 6,",
        "csat, 4.5,",
        "csat, 4, 1",
        "csat, 4, 101",
        "nps, 11,",
        "nps, -1,",
        "ces, 8,",
        "stars, 6,",
        "reaction, 2,",
        "stars, null,"
    })
    void scores_outside_of_the_scale_are_refused(
            String kind, String score, @Nullable Integer best) {
        assertThat(refused(scored(kind, score, best))).isEqualTo(Reason.SCORE_OUT_OF_RANGE);
    }

    @Test
    void a_review_is_about_its_product_and_keeps_order_case_and_agent() {
        Interaction review =
                accepted(
                        """
                        {'feedbackId':'f-1','at':'2026-11-01T10:00:00Z','kind':'stars','score':4,
                         'text':'Warm, but it itches.','productId':'85123A','productName':'Scarf',
                         'orderId':'o-1','caseId':'t-7','agentId':'a-2','loyaltyCard':'kr 1000','name':'Anna'}
                        """);

        assertThat(review.products().getFirst().productId()).isEqualTo("85123A");
        assertThat(Arrivals.there(review.feedback()).text()).isEqualTo("Warm, but it itches.");
        assertThat(review.properties().all()).containsOnlyKeys("orderId", "caseId", "agentId");
        assertThat(review.identifiers().getFirst().value()).isEqualTo("KR1000");
        assertThat(review.traits()).containsOnlyKeys("name");
    }

    @Test
    void words_alone_are_feedback_too() {
        Interaction words =
                accepted(
                        "{'feedbackId':'f-1','at':'2026-11-01T10:00:00Z','text':'Thank you!','userId':'u'}");

        assertThat(words.feedback()).isNull();
        assertThat(Arrivals.there(words.message()).text()).isEqualTo("Thank you!");
    }

    @Test
    void neither_a_score_nor_words_say_nothing() {
        assertThat(refused("{'feedbackId':'f-1','at':'2026-11-01T10:00:00Z','userId':'u'}"))
                .isEqualTo(Reason.FIELD_MISSING);
    }

    @Test
    void an_unknown_kind_is_refused() {
        assertThat(refused(scored("mood", "3", null))).isEqualTo(Reason.FIELD_MALFORMED);
    }

    private static String scored(String kind, String score, @Nullable Integer best) {
        return "{'feedbackId':'f-1','at':'2026-11-01T10:00:00Z','kind':'%s','score':%s%s,'userId':'u'}"
                .formatted(kind, score, best == null ? "" : ",'best':" + best);
    }

    private static Interaction accepted(String sent) {
        return Arrivals.accepted(sent.replace('\'', '"'), SURVEYS, FeedbackReader::read);
    }

    private static Reason refused(String sent) {
        return Arrivals.refused(sent.replace('\'', '"'), SURVEYS, FeedbackReader::read);
    }
}
