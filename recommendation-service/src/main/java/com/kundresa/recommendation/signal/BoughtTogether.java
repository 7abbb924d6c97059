package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/** Others bought or looked at this product together with what the customer has at hand. */
public final class BoughtTogether implements ProductSignal {

    @Override
    public String name() {
        return "bought-together";
    }

    @Override
    public Optional<Evidence> read(Shelf.Entry product, Situation situation) {
        return product.pull() <= 0 || product.ties().isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(product.pull(), reason(product.ties().getFirst())));
    }

    private static Reason reason(Shelf.Tie tie) {
        String where =
                switch (tie.role()) {
                    case PAGE -> " on this page";
                    case CART -> " in the cart";
                    case VIEWED -> ", looked at lately";
                    case BOUGHT -> ", bought before";
                };
        return tie.baskets() > 0
                ? new Reason(
                        "BOUGHT_TOGETHER",
                        "In "
                                + baskets(tie.baskets())
                                + " together with "
                                + Words.name(tie)
                                + where)
                : new Reason(
                        "VIEWED_TOGETHER", "Looked at together with " + Words.name(tie) + where);
    }

    private static String baskets(int count) {
        return count == 1 ? "1 order" : count + " orders";
    }
}
