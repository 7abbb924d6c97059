package com.kundresa.touchpoint.web;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Campaign;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Feedback;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Message;
import com.kundresa.touchpoint.interaction.Message.Direction;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the properties of a track call into typed facts; what is left of them stays properties. */
record TrackFacts(
        Fields properties, Context context, Draft draft, Sender sender, String messageId) {

    private static final int BEST_STARS = 5;
    private static final List<String> MESSAGE =
            List.of("conversation_id", "conversationId", "message_body");
    private static final List<String> CAMPAIGN =
            List.of("campaign", "campaign_id", "campaignId", "campaign_name", "campaignName");

    void say(SemanticEvent.Facts facts) {
        switch (facts) {
            case NONE -> draft.properties(properties);
            case ONE_PRODUCT -> product();
            case PRODUCTS -> products();
            case ORDER -> order();
            case REFUND -> refund();
            case CANCELLATION -> cancellation();
            case CAMPAIGN -> campaign();
            case MESSAGE_IN -> message(Direction.IN, Actor.CUSTOMER);
            case MESSAGE_OUT -> message(Direction.OUT, Actor.AGENT);
            case REVIEW -> review();
            case OPT_OUT -> optOut();
        }
    }

    private void product() {
        Commerce commerce = commerce();
        draft.products(commerce.product(), commerce.currency())
                .properties(commerce.withoutProduct());
    }

    private void products() {
        Commerce commerce = commerce();
        draft.products(commerce.products(), commerce.currency())
                .properties(commerce.withoutProducts());
    }

    private void order() {
        Commerce commerce = commerce();
        draft.order(commerce.order(messageId)).properties(commerce.withoutSale());
    }

    private void refund() {
        Commerce commerce = commerce();
        draft.refund(commerce.refund(messageId)).properties(commerce.withoutSale());
    }

    /** A cancelled order gives its amount back, where it says one. */
    private void cancellation() {
        if (properties.said("total", "revenue", "value", "products").isPresent()) {
            refund();
        } else {
            draft.properties(properties);
        }
    }

    private void campaign() {
        draft.campaign(context.campaign(saidCampaign())).properties(properties.without(CAMPAIGN));
    }

    private Fields saidCampaign() {
        Fields campaign = properties.fields("campaign");
        campaign = named(campaign, "id", properties.text("campaign_id", "campaignId").orElse(null));
        return named(
                campaign, "name", properties.text("campaign_name", "campaignName").orElse(null));
    }

    private static Fields named(Fields campaign, String name, @Nullable String value) {
        return value == null || campaign.has(name)
                ? campaign
                : campaign.with(name, Value.text(value));
    }

    private void message(Direction direction, Actor actor) {
        Form form = new Form(properties, draft.objections());
        String conversation = form.optional("conversation_id", "conversationId");
        draft.actor(actor)
                .message(new Message(conversation, direction, form.verbatim("message_body"), null))
                .properties(properties.without(MESSAGE));
    }

    private void review() {
        product();
        Form form = new Form(properties, draft.objections());
        draft.feedback(stars(form.amount("rating"), form.verbatim("review_body")))
                .properties(commerce().withoutProduct().without(List.of("rating", "review_body")));
    }

    private @Nullable Feedback stars(@Nullable BigDecimal rating, @Nullable String text) {
        if (rating == null
                || rating.stripTrailingZeros().scale() > 0
                || rating.signum() < 0
                || rating.compareTo(BigDecimal.valueOf(BEST_STARS)) > 0) {
            draft.objections()
                    .raise(
                            Reason.SCORE_OUT_OF_RANGE,
                            "Say \"rating\" as a whole number from 0 to 5.");
            return null;
        }
        return new Feedback(Feedback.Kind.STARS, rating.intValue(), BEST_STARS, text);
    }

    /** Who leaves a list or calls a message spam says no to marketing. */
    private void optOut() {
        Campaign about = context.campaign(saidCampaign());
        draft.consent("marketing", false).campaign(about).properties(properties.without(CAMPAIGN));
    }

    private Commerce commerce() {
        return Commerce.of(properties, sender, draft.objections());
    }
}
