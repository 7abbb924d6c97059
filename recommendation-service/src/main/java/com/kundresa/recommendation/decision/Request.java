package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.offer.Action;
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
 * @param onlyAction the one action that is asked about; null where all are candidates
 */
public record Request(
        @Nullable String identifierType,
        @Nullable UUID nodeId,
        Placement placement,
        int count,
        Context context,
        @Nullable String onlyAction) {

    /** More answers than any placement shows. */
    public static final int MOST = 20;

    /** A question that any action may answer. */
    public Request(
            @Nullable String identifierType,
            @Nullable UUID nodeId,
            Placement placement,
            int count,
            Context context) {
        this(identifierType, nodeId, placement, count, context, null);
    }

    /** The same about one action alone. */
    Request about(String actionId) {
        return new Request(identifierType, nodeId, placement, count, context, actionId);
    }

    /** Whether an action is a candidate. */
    boolean isAbout(Action action) {
        return onlyAction == null || onlyAction.equals(action.actionId());
    }
}
