package com.kundresa.recommendation.signal;

import com.kundresa.recommendation.product.Shelf;
import com.kundresa.recommendation.situation.Situation;
import java.util.Optional;

/** One way in which a product may suit a customer. */
public interface ProductSignal {

    /** The word by which product lists weigh it. */
    String name();

    /** Empty where the signal knows nothing. */
    Optional<Evidence> read(Shelf.Entry product, Situation situation);
}
