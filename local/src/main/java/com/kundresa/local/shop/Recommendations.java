package com.kundresa.local.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.sending.Api;
import java.util.List;

/**
 * Asks recommendation-service what to show, as a storefront's back end does; never fails the page.
 */
record Recommendations(Api recommendation) {

    /**
     * A question for one place of a page.
     *
     * @param placement home-hero, product-page or cart
     * @param productId the product in view; empty where there is none
     * @param count how many products the place holds
     */
    record Question(
            Visitor visitor, String placement, String productId, List<String> cart, int count) {

        List<String> inView() {
            return productId.isEmpty() ? List.of() : List.of(productId);
        }
    }

    Slot ask(Question question) throws InterruptedException {
        Api.Answer answer = recommendation.post("/v1/next-step", body(question));
        return answer.isGood()
                ? Slot.of(answer.body(), question.count())
                        .filledTo(question.count(), question.inView())
                : Slot.popular(question.count(), question.inView());
    }

    private static ObjectNode body(Question question) {
        ObjectNode body = Json.object();
        body.putObject("customer")
                .put("type", question.visitor().type())
                .put("value", question.visitor().value());
        body.put("placement", question.placement()).put("count", question.count());
        ObjectNode context = body.putObject("context").put("page", question.placement());
        if (!question.productId().isEmpty()) {
            context.put("productId", question.productId());
        }
        var cart = context.putArray("cart");
        question.cart().forEach(cart::add);
        return body;
    }
}
