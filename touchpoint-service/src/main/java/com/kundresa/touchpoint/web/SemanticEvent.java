package com.kundresa.touchpoint.web;

import static java.util.Map.entry;

import com.kundresa.touchpoint.interaction.Channel;
import java.util.Map;
import java.util.Optional;

/**
 * What an event name of the Segment Spec means: today's names, those of the first e-commerce Spec,
 * and a few that the Spec lacks (campaigns by post, coupons at the till, leads).
 *
 * @param type the type of interaction, see contracts/README.md
 * @param facts what of its properties becomes typed
 * @param place where it happened, whatever channel its source usually speaks for
 */
record SemanticEvent(String type, Facts facts, Optional<Channel> place) {

    enum Facts {
        NONE,
        ONE_PRODUCT,
        PRODUCTS,
        ORDER,
        REFUND,
        CANCELLATION,
        CAMPAIGN,
        MESSAGE_IN,
        MESSAGE_OUT,
        REVIEW,
        OPT_OUT
    }

    private static final Map<String, SemanticEvent> BY_NAME =
            Map.ofEntries(
                    named("product_viewed", "product_viewed", Facts.ONE_PRODUCT),
                    named("viewed_product", "product_viewed", Facts.ONE_PRODUCT),
                    named("product_list_viewed", "product_list_viewed", Facts.PRODUCTS),
                    named("viewed_product_category", "product_list_viewed", Facts.PRODUCTS),
                    named("products_searched", "products_searched", Facts.PRODUCTS),
                    named("product_added", "product_added", Facts.ONE_PRODUCT),
                    named("added_product", "product_added", Facts.ONE_PRODUCT),
                    named("wishlist_product_added_to_cart", "product_added", Facts.ONE_PRODUCT),
                    named("product_removed", "product_removed", Facts.ONE_PRODUCT),
                    named("removed_product", "product_removed", Facts.ONE_PRODUCT),
                    named("cart_viewed", "cart_viewed", Facts.PRODUCTS),
                    named("checkout_started", "checkout_started", Facts.PRODUCTS),
                    named("order_completed", "order_completed", Facts.ORDER),
                    named("completed_order", "order_completed", Facts.ORDER),
                    named("order_refunded", "order_refunded", Facts.REFUND),
                    named("refunded_order", "order_refunded", Facts.REFUND),
                    named("order_cancelled", "order_cancelled", Facts.CANCELLATION),
                    named("order_canceled", "order_cancelled", Facts.CANCELLATION),
                    named("coupon_redeemed", "coupon_redeemed", Facts.CAMPAIGN),
                    named("coupon_applied", "coupon_redeemed", Facts.CAMPAIGN),
                    named("campaign_received", "campaign_received", Facts.CAMPAIGN),
                    named("campaign_opened", "campaign_opened", Facts.CAMPAIGN),
                    named("campaign_clicked", "campaign_clicked", Facts.CAMPAIGN),
                    named("email_delivered", "campaign_received", Facts.CAMPAIGN),
                    named("email_opened", "campaign_opened", Facts.CAMPAIGN),
                    named("email_link_clicked", "campaign_clicked", Facts.CAMPAIGN),
                    named("push_notification_received", "campaign_received", Facts.CAMPAIGN),
                    named("push_notification_tapped", "campaign_clicked", Facts.CAMPAIGN),
                    named("push_notification_bounced", "push_notification_bounced", Facts.CAMPAIGN),
                    named("email_bounced", "email_bounced", Facts.CAMPAIGN),
                    named("install_attributed", "install_attributed", Facts.CAMPAIGN),
                    named("deep_link_opened", "deep_link_opened", Facts.CAMPAIGN),
                    named("live_chat_message_sent", "chat_message", Facts.MESSAGE_IN),
                    named("live_chat_message_received", "chat_message", Facts.MESSAGE_OUT),
                    named("product_reviewed", "feedback_given", Facts.REVIEW),
                    named("unsubscribed", "consent_changed", Facts.OPT_OUT),
                    named("email_marked_as_spam", "email_marked_as_spam", Facts.OPT_OUT),
                    named("consent_changed", "consent_changed", Facts.NONE),
                    named("segment_consent_preference_updated", "consent_changed", Facts.NONE),
                    named("lead_submitted", "lead_submitted", Facts.NONE),
                    named("quote_requested", "lead_submitted", Facts.NONE),
                    named("newsletter_signed_up", "lead_submitted", Facts.NONE),
                    named("contact_form_submitted", "lead_submitted", Facts.NONE),
                    named("demo_booked", "lead_submitted", Facts.NONE));

    /** A call that means the same whatever it says. */
    static SemanticEvent plain(String type) {
        return new SemanticEvent(type, Facts.NONE, Optional.empty());
    }

    /** The meaning of an event's name in any spelling; a custom type for names without one. */
    static SemanticEvent named(String name) {
        String snake = EventNames.snake(name);
        SemanticEvent known = BY_NAME.get(snake);
        return known == null
                ? new SemanticEvent(EventNames.custom(snake), Facts.NONE, place(snake))
                : known;
    }

    private static Map.Entry<String, SemanticEvent> named(String name, String type, Facts facts) {
        return entry(name, new SemanticEvent(type, facts, place(name)));
    }

    private static Optional<Channel> place(String snake) {
        if (snake.startsWith("email_") || snake.equals("unsubscribed")) {
            return Optional.of(Channel.EMAIL);
        }
        return snake.startsWith("live_chat_") ? Optional.of(Channel.CHAT) : Optional.empty();
    }
}
