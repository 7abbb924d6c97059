package com.kundresa.profile.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/**
 * Every refusal of this service by name. None of them repeats what the caller sent: it may be
 * personal.
 */
public final class Problems {
    private Problems() {}

    /** 404: no customer is known under this reference. */
    public static HttpProblem customerUnknown() {
        return problem(
                404,
                "customer-unknown",
                "No such customer",
                "No interaction with this identifier has been recorded; check the identifier, or try"
                        + " again when its interactions have arrived.");
    }

    /** 400: the reference or identifier cannot be one. */
    public static HttpProblem referenceMalformed(String why) {
        return problem(
                400,
                "reference-malformed",
                "Not a reference to a customer",
                "Name the customer by node id (a UUID) or by type:value. " + why);
    }

    /** 400: the cursor was not given out by this service. */
    public static HttpProblem cursorMalformed() {
        return problem(
                400,
                "cursor-malformed",
                "Not a cursor of this service",
                "Leave the cursor out to begin with the first page, then pass `next` as it came.");
    }

    /** 400: so many items cannot be had at once. */
    public static HttpProblem limitMalformed(int most) {
        return problem(
                400,
                "limit-malformed",
                "Not a limit",
                "Give limit as a whole number from 1 to " + most + ".");
    }

    /** 400: a question without anything to look for. */
    public static HttpProblem queryTooShort() {
        return problem(
                400,
                "query-too-short",
                "Nothing to search for",
                "Give at least two letters or digits of a name, e-mail address, phone number, order"
                        + " number or loyalty card.");
    }

    /** 409: the correction would change nothing, or cannot be made. */
    public static HttpProblem correctionWithoutEffect() {
        return problem(
                409,
                "correction-without-effect",
                "Nothing to correct",
                "To part, name identifiers of this customer, but not all of them, that evidence"
                        + " links to the others; to link, name two different identifiers.");
    }

    /** 404: no such decision stands. */
    public static HttpProblem decisionUnknown() {
        return problem(
                404,
                "decision-unknown",
                "No such decision",
                "List the decisions about this customer; one that was withdrawn cannot be withdrawn"
                        + " again.");
    }

    /** 404: no such link waits. */
    public static HttpProblem reviewUnknown() {
        return problem(
                404,
                "review-unknown",
                "Nothing waits under this id",
                "List the reviews again; somebody may have decided meanwhile.");
    }

    /** 409: nobody looks for suggestions here. */
    public static HttpProblem suggestionsOff() {
        return problem(
                409,
                "suggestions-off",
                "Suggestions are off",
                "The operator turns them on with kundresa.suggestions.enabled=true.");
    }

    /** 409: one run at a time. */
    public static HttpProblem suggestionsGoOn() {
        return problem(
                409,
                "suggestions-go-on",
                "A run of suggestions goes on",
                "Wait until it has finished; then begin another one if it is still needed.");
    }

    /** 404: no run has this id. */
    public static HttpProblem suggestionRunUnknown() {
        return problem(
                404,
                "suggestion-run-unknown",
                "No such run",
                "Use the id that POST /v1/identity/suggestions/runs answered with.");
    }

    /** 400: what must take effect once needs a name. */
    public static HttpProblem idempotencyKeyRequired() {
        return problem(
                400,
                "idempotency-key-required",
                "An Idempotency-Key is required",
                "Send the header Idempotency-Key, 1 to 200 characters of your choice, the same for"
                        + " each try of one request. A preview (dryRun=true) needs none.");
    }

    /** 409: the name was used for something else. */
    public static HttpProblem idempotencyKeyReused() {
        return problem(
                409,
                "idempotency-key-reused",
                "This Idempotency-Key was used before",
                "It named another request of yours; choose a new key for a new request.");
    }

    /** 400: the rules cannot be read. */
    public static HttpProblem rulesMistaken(String where, String why) {
        return problem(
                400, "rules-mistaken", "These are no identity rules", where + " " + why + ".");
    }

    /** 503: the version that the caller wants to see has not arrived here in time. */
    public static HttpProblem versionNotReached() {
        return HttpProblem.builder()
                .withType(URI.create("/problems/version-not-reached"))
                .withTitle("This version has not arrived yet")
                .withStatus(503)
                .withDetail("Try again in a moment, or leave min_version out.")
                .withHeader("Retry-After", "1")
                .build();
    }

    /** 400: a time is none, or two of them contradict each other. */
    public static HttpProblem timeMalformed(String name) {
        return problem(
                400,
                "time-malformed",
                "Not a time",
                "Give " + name + " as ISO 8601 with an offset, for example 2026-11-22T10:00:00Z.");
    }

    /** 422: more happened than is folded anew for one answer. */
    public static HttpProblem historyTooLong(int most) {
        return problem(
                422,
                "history-too-long",
                "Too much happened to look back at once",
                "Looking back folds at most "
                        + most
                        + " interactions anew; read the history page by page instead.");
    }

    /** 400: the body is not what the operation takes. */
    public static HttpProblem bodyMalformed(String why) {
        return problem(400, "body-unreadable", "Body not understood", why);
    }

    /** 409: one rebuild at a time. */
    public static HttpProblem rebuildGoesOn() {
        return problem(
                409,
                "rebuild-goes-on",
                "A rebuild goes on",
                "Wait until it has finished; then begin another one if it is still needed.");
    }

    /** 404: no rebuild has this id. */
    public static HttpProblem rebuildUnknown() {
        return problem(
                404,
                "rebuild-unknown",
                "No such rebuild",
                "Use the id that POST /v1/admin/rebuild answered with.");
    }

    /** 404: no segment has this name. */
    public static HttpProblem segmentUnknown() {
        return problem(
                404,
                "segment-unknown",
                "No such segment",
                "Check the name; GET /v1/segments lists all there are.");
    }

    /** 400: a segment cannot be defined so. */
    public static HttpProblem segmentMalformed(String why) {
        return problem(400, "segment-malformed", "Not a segment", why);
    }

    /** 409: there are as many segments as there may be. */
    public static HttpProblem segmentsExhausted() {
        return problem(
                409,
                "segments-exhausted",
                "Too many segments",
                "Take away one that nobody needs, or raise kundresa.segments.most.");
    }

    /** 401: nobody, or nobody whom we believe. */
    public static HttpProblem tokenRequired() {
        return HttpProblem.builder()
                .withType(URI.create("/problems/token-required"))
                .withTitle("A valid token is required")
                .withStatus(401)
                .withDetail("Send `Authorization: Bearer …` with a token of the configured issuer.")
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** 401: no access token of ours where one is needed. */
    public static HttpProblem accessTokenRequired() {
        return HttpProblem.builder()
                .withType(URI.create("/problems/access-token-required"))
                .withTitle("A valid access token is required")
                .withStatus(401)
                .withDetail(
                        "Use Basic authentication with an access token as the user name and no"
                                + " password.")
                .withHeader("WWW-Authenticate", "Basic realm=\"profiles\"")
                .build();
    }

    /** 403: somebody, but not with this right. */
    public static HttpProblem roleRequired() {
        return problem(
                403,
                "role-required",
                "The token does not allow this",
                "Ask the issuer for a token with group agent, service or operator.");
    }

    /** 503: a store does not answer; the caller should come again. */
    public static HttpProblem storeUnavailable() {
        return HttpProblem.builder()
                .withType(URI.create("/problems/store-unavailable"))
                .withTitle("A store does not answer")
                .withStatus(503)
                .withDetail(
                        "Nothing is lost. Try again in a moment; the operator is told by the health checks.")
                .withHeader("Retry-After", "2")
                .build();
    }

    /** 503: more listeners than this pod serves. */
    public static HttpProblem streamsExhausted() {
        return HttpProblem.builder()
                .withType(URI.create("/problems/streams-exhausted"))
                .withTitle("Too many open streams")
                .withStatus(503)
                .withDetail("Close streams that are no longer read, or try again later.")
                .withHeader("Retry-After", "10")
                .build();
    }

    private static HttpProblem problem(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}
