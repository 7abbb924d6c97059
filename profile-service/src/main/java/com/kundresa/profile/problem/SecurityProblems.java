package com.kundresa.profile.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who may not ask is told so in our words. */
class SecurityProblems {
    /**
     * Before the mappers of the problem library, whose own for a missing token does not fit this
     * Quarkus.
     */
    private static final int FIRST = Priorities.USER - 1000;

    @ServerExceptionMapper(priority = FIRST)
    Response missing(UnauthorizedException refused) {
        return Problems.tokenRequired().toResponse();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response invalid(AuthenticationFailedException refused) {
        return Problems.tokenRequired().toResponse();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response forbidden(ForbiddenException refused) {
        return Problems.roleRequired().toResponse();
    }
}
