package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.correcting.CorrectCustomers;
import com.kundresa.profile.correcting.Correction;
import com.kundresa.profile.correcting.Verdict;
import com.kundresa.profile.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** Answers a correction: as a preview, once for its key, or with the reason why not. */
@RequestScoped
class Corrector {
    private static final int LONGEST_KEY = 200;
    private static final String PREVIEW = "preview";

    private final CorrectCustomers customers;
    private final SecurityContext caller;

    Corrector(CorrectCustomers customers, SecurityContext caller) {
        this.customers = customers;
        this.caller = caller;
    }

    Uni<Response> answer(
            Correction.Wish wish, String reason, @Nullable String key, boolean dryRun) {
        String by = caller.getUserPrincipal().getName();
        return dryRun
                ? customers
                        .preview(new Correction(wish, PREVIEW, by, reason))
                        .map(verdict -> toResponse(verdict, true))
                : customers
                        .correct(
                                new Correction(wish, checked(key), by, reason),
                                effect -> CorrectionAnswer.write(effect, false))
                        .map(verdict -> toResponse(verdict, false));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problems.idempotencyKeyRequired();
        }
        return key;
    }

    private static Response toResponse(Verdict verdict, boolean dryRun) {
        return switch (verdict) {
            case Verdict.Effect effect ->
                    Response.ok(CorrectionAnswer.write(effect, dryRun)).build();
            case Verdict.Repeated(byte[] answer) -> Response.ok(answer).build();
            case Verdict.Refused(Verdict.Why why) -> throw problem(why);
        };
    }

    private static HttpProblem problem(Verdict.Why why) {
        return switch (why) {
            case UNKNOWN -> Problems.customerUnknown();
            case WITHOUT_EFFECT -> Problems.correctionWithoutEffect();
            case NO_SUCH_DECISION -> Problems.decisionUnknown();
            case NOT_WAITING -> Problems.reviewUnknown();
            case KEY_REUSED -> Problems.idempotencyKeyReused();
        };
    }
}
