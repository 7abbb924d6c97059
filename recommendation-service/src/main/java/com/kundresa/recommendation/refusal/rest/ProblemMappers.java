package com.kundresa.recommendation.refusal.rest;

import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where refusals become problem documents. */
public final class ProblemMappers {

    private static final int BUSY = 503;
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    Response refused(RefusedException exception) {
        return of(exception.refusal()).toResponse();
    }

    private static HttpProblem of(Refusal refusal) {
        HttpProblem.Builder problem =
                HttpProblem.builder()
                        .withType(URI.create(refusal.type()))
                        .withTitle(refusal.title())
                        .withStatus(refusal.status())
                        .withDetail(refusal.detail());
        return refusal.status() == BUSY
                ? problem.withHeader("Retry-After", RETRY_AFTER_SECONDS).build()
                : problem.build();
    }
}
