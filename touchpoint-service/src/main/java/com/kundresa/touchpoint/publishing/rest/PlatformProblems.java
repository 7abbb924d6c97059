package com.kundresa.touchpoint.publishing.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the refusals of the platform (no such path, no such method …) our types and words too. */
@ApplicationScoped
public class PlatformProblems implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getType() != null ? problem : inOurWords(problem.getStatusCode());
    }

    private static HttpProblem inOurWords(int status) {
        return switch (status) {
            case 403 ->
                    RequestProblem.ROLE_REQUIRED.problem(
                            "Ask the issuer for a token of the group that this path takes, such as"
                                    + " operator.");
            case 404 ->
                    RequestProblem.PATH_UNKNOWN.problem("The OpenAPI document lists the paths.");
            case 405 ->
                    RequestProblem.METHOD_NOT_ALLOWED.problem(
                            "The OpenAPI document lists the methods.");
            case 406 -> RequestProblem.NOT_ACCEPTABLE.problem("Answers are application/json.");
            default ->
                    status >= 500
                            ? RequestProblem.INTERNAL_ERROR.problem(
                                    "Send the same again; the operator finds the cause in the log.")
                            : RequestProblem.REQUEST_MALFORMED.problem(
                                    "Compare the request with the OpenAPI document.");
        };
    }
}
