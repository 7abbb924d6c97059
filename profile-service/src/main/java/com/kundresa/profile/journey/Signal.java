package com.kundresa.profile.journey;

import com.kundresa.profile.touch.Actor;
import com.kundresa.profile.touch.Feedback;
import com.kundresa.profile.touch.Touch;
import java.util.Optional;

/**
 * What an interaction says about the journey; which phase it means is up to the {@link PhaseRules}.
 */
public enum Signal {
    /** Came by, without looking at anything in particular. */
    VISIT,
    /** Came from a campaign or opened one. */
    CAMPAIGN,
    /** Looked at products. */
    PRODUCT,
    /** Asked before or after buying. */
    QUESTION,
    /** Filled the cart or redeemed a coupon. */
    CART,
    /** Began to check out. */
    CHECKOUT,
    /** Bought. */
    ORDER,
    /** Wants to be contacted, quoted or subscribed: a conversion without an order. */
    LEAD,
    /** Needs or got help: a case, a return. */
    SERVICE,
    /** Is pleased. */
    PRAISE,
    /** Is displeased. */
    COMPLAINT;

    /**
     * The signal of an interaction, or nothing where it says nothing about the journey. What agents
     * do counts only where they act for the customer: an order taken by phone, a case opened.
     */
    public static Optional<Signal> of(Touch touch) {
        if (touch.actor() == Actor.BOT) {
            return Optional.empty();
        }
        Optional<Signal> signal = ofType(touch);
        return touch.byCustomer()
                ? signal
                : signal.filter(s -> s == ORDER || touch.type().equals("case_opened"));
    }

    private static Optional<Signal> ofType(Touch touch) {
        return switch (touch.type()) {
            case "page_viewed", "screen_viewed" ->
                    Optional.of(touch.campaign() == null ? VISIT : CAMPAIGN);
            case "campaign_opened", "campaign_clicked" -> Optional.of(CAMPAIGN);
            case "product_viewed", "product_list_viewed", "products_searched" ->
                    Optional.of(PRODUCT);
            case "chat_message" -> Optional.of(QUESTION);
            case "product_added", "cart_viewed", "coupon_redeemed" -> Optional.of(CART);
            case "checkout_started" -> Optional.of(CHECKOUT);
            case "order_completed" -> Optional.of(ORDER);
            case "lead_submitted" -> Optional.of(LEAD);
            case "case_opened", "case_commented", "case_reopened", "order_refunded" ->
                    Optional.of(SERVICE);
            case "feedback_given" -> Optional.ofNullable(touch.feedback()).flatMap(Signal::of);
            default -> Optional.empty();
        };
    }

    private static Optional<Signal> of(Feedback feedback) {
        return switch (feedback.mood()) {
            case PLEASED -> Optional.of(PRAISE);
            case DISPLEASED -> Optional.of(COMPLAINT);
            case NEUTRAL -> Optional.empty();
        };
    }
}
