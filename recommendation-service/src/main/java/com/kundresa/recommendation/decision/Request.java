package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.situation.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, without personal data: the customer is named by node id alone.
 *
 * @param identifierType the type of the identifier that was given
 * @param nodeId null where the request named nobody
 * @param count how many answers at most, 1 to {@value #MOST}
 */
public record Request(
        @Nullable String identifierType,
        @Nullable UUID nodeId,
        Placement placement,
        int count,
        Context context) {

    /** More answers than any placement shows. */
    public static final int MOST = 20;
}
