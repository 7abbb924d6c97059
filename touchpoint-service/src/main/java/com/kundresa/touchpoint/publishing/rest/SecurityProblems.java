package com.kundresa.touchpoint.publishing.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whom we do not know is told so in our words. */
class SecurityProblems {

    /**
     * Before the mappers of the problem library, whose own for a missing token does not fit this
     * Quarkus.
     */
    private static final int FIRST = Priorities.USER - 1_000;

    @ServerExceptionMapper(priority = FIRST)
    Response missing(UnauthorizedException refused) {
        return tokenRequired();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response invalid(AuthenticationFailedException refused) {
        return tokenRequired();
    }

    private static Response tokenRequired() {
        return RequestProblem.TOKEN_REQUIRED.answer(
                "Send Authorization: Bearer with a token of the configured issuer; write keys can"
                        + " only write.");
    }
}
