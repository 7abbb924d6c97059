package com.kundresa.profile.facade.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Below /v1/spaces refusals are told in the shape that clients of Segment's Profile API read. */
class ErrorShape {
    private static final String PATHS = "/v1/spaces/";

    /** The body of a refusal. */
    public record Refusal(Error error) {}

    /**
     * @param code a word for programs
     * @param message what to change, for people
     */
    public record Error(String code, String message) {}

    @ServerResponseFilter
    void reshape(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem
                && request.getUriInfo().getRequestUri().getRawPath().startsWith(PATHS)) {
            response.setEntity(
                    new Refusal(new Error(code(problem.getStatusCode()), message(problem))),
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "authorization_error";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            default -> status >= 500 ? "service_error" : "validation_error";
        };
    }

    private static String message(HttpProblem problem) {
        return problem.getDetail() == null
                ? String.valueOf(problem.getTitle())
                : problem.getDetail();
    }
}
