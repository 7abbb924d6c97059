package com.kundresa.recommendation.cataloguing;

import com.kundresa.recommendation.refusal.Refusal;

/** What is not done to the catalogue, and what whoever asked must do about it. */
public final class CatalogueRefusals {

    private CatalogueRefusals() {}

    /** No action has the id that was asked for. */
    public static Refusal unknown() {
        return new Refusal(
                "/problems/action-unknown",
                "There is no such action",
                404,
                "GET /v1/actions lists those there are.");
    }

    /** The version that the operator saw is not the newest one. */
    static Refusal meanwhile() {
        return new Refusal(
                "/problems/catalogue-changed",
                "The catalogue was changed by somebody else",
                412,
                "Read the catalogue again, make the change there and send it with the new"
                        + " version.");
    }

    /** A push rule would be left with nothing to offer. */
    static Refusal inUse(String ruleId) {
        return new Refusal(
                "/problems/action-in-use",
                "A push rule offers this action",
                409,
                "Let push rule "
                        + ruleId
                        + " offer another action, or take it away, before the action is taken"
                        + " away.");
    }
}
