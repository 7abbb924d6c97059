package com.kundresa.profile.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Gives the refusals of the platform (no such path, no such method …) our types and words too. */
@ApplicationScoped
public class PlatformProblems implements ProblemPostProcessor {
    private record Words(String type, String title, String detail) {}

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getType() != null ? problem : inOurWords(problem);
    }

    static HttpProblem inOurWords(HttpProblem problem) {
        Words words = wordsFor(problem.getStatusCode());
        return HttpProblem.builder(problem)
                .withType(URI.create("/problems/" + words.type()))
                .withTitle(words.title())
                .withDetail(words.detail())
                .build();
    }

    private static Words wordsFor(int status) {
        return switch (status) {
            case 403 ->
                    new Words(
                            "role-required",
                            "The token does not allow this",
                            "Ask the issuer for a token with group agent, service or operator.");
            case 404 ->
                    new Words(
                            "path-unknown",
                            "No such path",
                            "The OpenAPI document lists the paths.");
            case 405 ->
                    new Words(
                            "method-not-allowed",
                            "Not with this method",
                            "The OpenAPI document lists the methods.");
            case 406 ->
                    new Words(
                            "not-acceptable",
                            "Not in this format",
                            "Answers are application/json or text/event-stream.");
            case 413 ->
                    new Words("body-too-large", "Body too large", "Questions are at most 64 KB.");
            case 415 ->
                    new Words(
                            "media-type-unsupported",
                            "Not in this format",
                            "Send application/json.");
            default ->
                    status >= 500
                            ? new Words(
                                    "internal-error",
                                    "This is our fault",
                                    "Try again; the operator finds the cause in the log.")
                            : new Words(
                                    "request-malformed",
                                    "Request not understood",
                                    "Compare the request with the OpenAPI document.");
        };
    }
}
