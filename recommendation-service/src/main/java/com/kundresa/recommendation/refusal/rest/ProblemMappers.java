package com.kundresa.recommendation.refusal.rest;

import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where refusals become problem documents. */
public final class ProblemMappers {

    private static final int BUSY = 503;
    private static final int UNAUTHORISED = 401;
    private static final int RETRY_AFTER_SECONDS = 2;

    /**
     * Before the mappers of the problem library, whose own for a missing token does not fit this
     * Quarkus.
     */
    private static final int FIRST = 1;

    @ServerExceptionMapper
    Response refused(RefusedException exception) {
        return problem(exception.refusal());
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unauthorised(UnauthorizedException exception) {
        return problem(Refusal.unauthorised());
    }

    @ServerExceptionMapper(priority = FIRST)
    Response notAuthenticated(AuthenticationFailedException exception) {
        return problem(Refusal.unauthorised());
    }

    @ServerExceptionMapper(priority = FIRST)
    Response forbidden(ForbiddenException exception) {
        return problem(Refusal.forbidden());
    }

    private static Response problem(Refusal refusal) {
        HttpProblem.Builder problem =
                HttpProblem.builder()
                        .withType(URI.create(refusal.type()))
                        .withTitle(refusal.title())
                        .withStatus(refusal.status())
                        .withDetail(refusal.detail());
        return switch (refusal.status()) {
            case BUSY ->
                    problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                            .build()
                            .toResponse();
            case UNAUTHORISED ->
                    problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build().toResponse();
            default -> problem.build().toResponse();
        };
    }
}
