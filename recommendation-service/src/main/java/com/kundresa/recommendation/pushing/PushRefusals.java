package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.refusal.Refusal;

/** What operators of rules, endpoints and steps are refused. */
public final class PushRefusals {

    private PushRefusals() {}

    /** No rule has that id. */
    public static Refusal unknownRule() {
        return new Refusal(
                "/problems/push-rule-unknown",
                "There is no such push rule",
                404,
                "GET /v1/push/rules lists those there are.");
    }

    /** No endpoint has that name. */
    public static Refusal unknownEndpoint() {
        return new Refusal(
                "/problems/push-endpoint-unknown",
                "There is no such endpoint",
                404,
                "GET /v1/push/endpoints lists those there are.");
    }

    /** Only what was given up can be sent again. */
    public static Refusal notDead() {
        return new Refusal(
                "/problems/push-step-not-dead",
                "The step was not given up",
                409,
                "Only steps of status dead can be sent again; GET /v1/push/steps?status=dead lists"
                        + " them.");
    }
}
