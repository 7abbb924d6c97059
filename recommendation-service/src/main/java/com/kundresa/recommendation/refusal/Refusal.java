package com.kundresa.recommendation.refusal;

/**
 * Something that this service does not do, and what whoever asked must do about it.
 *
 * @param type stable, for example {@code /problems/decision-unknown}
 * @param status of HTTP, 400 to 599
 */
public record Refusal(String type, String title, int status, String detail) {

    /** The request is not understood; its sender must change it. */
    public static Refusal badRequest(String type, String title, String detail) {
        return new Refusal(type, title, 400, detail);
    }

    /** The body is not JSON of the right shape. */
    public static Refusal unreadable(String detail) {
        return badRequest("/problems/body-unreadable", "The body cannot be read", detail);
    }

    /** A field has a value that it cannot have. */
    public static Refusal badField(String field, String detail) {
        return badRequest("/problems/bad-field", "The field " + field + " is not usable", detail);
    }

    /** The body is too long. */
    public static Refusal tooLarge(int mostBytes) {
        return new Refusal(
                "/problems/body-too-large",
                "The body is too long",
                413,
                "Send at most " + mostBytes + " bytes.");
    }

    /** No decision has the id that was asked for. */
    public static Refusal decisionUnknown() {
        return new Refusal(
                "/problems/decision-unknown",
                "There is no such decision",
                404,
                "Use the decisionId that POST /v1/next-step answered; what was decided for a customer who was erased is erased as well.");
    }

    /** The service cannot do it now; the sender may try again. */
    public static Refusal busy(String detail) {
        return new Refusal("/problems/try-again", "Not possible at the moment", 503, detail);
    }

    /** A decision was kept in a shape that only another version of this program reads. */
    public static Refusal ofAnotherVersion() {
        return new Refusal(
                "/problems/decision-of-another-version",
                "Another version of the service made this decision",
                422,
                "Ask a service of the version that made it.");
    }

    /** Nobody asked, or nobody whom this service believes. */
    public static Refusal unauthorised() {
        return new Refusal(
                "/problems/token-required",
                "A valid token is needed",
                401,
                "Send the header Authorization: Bearer with a token of the configured issuer.");
    }

    /** Somebody asked who may not. */
    public static Refusal forbidden() {
        return new Refusal(
                "/problems/role-required",
                "The token's role may not do this",
                403,
                "Ask with a token whose groups hold the role that this needs.");
    }
}
