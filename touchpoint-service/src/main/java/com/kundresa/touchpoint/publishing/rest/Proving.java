package com.kundresa.touchpoint.publishing.rest;

import com.kundresa.touchpoint.payload.Body;
import com.kundresa.touchpoint.signature.SignedRequest;
import com.kundresa.touchpoint.signature.Verdict;
import com.kundresa.touchpoint.signature.Verification;
import com.kundresa.touchpoint.signature.config.WebhooksConfig;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who sends a request.
 *
 * <p>A path that names no source, or one that is disabled or has no secret, is answered like one
 * whose signature is wrong, after the same work, so that nobody learns which sources there are.
 */
@ApplicationScoped
class Proving {

    static final String NOBODY = "unknown";

    private static final int STAND_IN_BYTES = 32;

    private final Sources sources;
    private final Verification verification;
    private final List<Secret> standIn = List.of(standIn());

    Proving(Sources sources, WebhooksConfig config) {
        this.sources = sources;
        this.verification = new Verification(config.replayWindow());
    }

    /** What the headers and the raw bytes prove; empty where only the body can say it. */
    Optional<Claimant> byHead(Incoming request, Proof proof) {
        return switch (proof) {
            case Proof.Key _ -> PresentedKey.in(request.headers()).map(this::byKey);
            case Proof.Signed signed -> Optional.of(bySignature(request, signed));
        };
    }

    /** Who it is where only the body can say it. */
    Claimant byBody(Body.Readable body) {
        return PresentedKey.in(body)
                .map(this::byKey)
                .orElseGet(() ->
                        new Claimant.Turned(
                                NOBODY,
                                RequestProblem.WRITE_KEY_MISSING,
                                "Send the source's write key as Authorization: Basic, as"
                                        + " X-Write-Key, or in the field writeKey of the body."));
    }

    private Claimant byKey(String key) {
        return sources.owner(key)
                .<Claimant>map(Claimant.Known::new)
                .orElseGet(() ->
                        new Claimant.Turned(
                                NOBODY,
                                RequestProblem.UNKNOWN_WRITE_KEY,
                                "Use a write key of a configured source."));
    }

    private Claimant bySignature(Incoming request, Proof.Signed proof) {
        Optional<Source> source =
                sources.named(proof.source())
                        .filter(named -> !named.disabled() && !named.secrets().isEmpty());
        Verdict verdict =
                verification.of(
                        proof.scheme(),
                        new SignedRequest(
                                request.headers()::getHeaderString,
                                request.body(),
                                proof.url(),
                                request.receivedAt()),
                        source.map(Source::secrets).orElse(standIn));
        String name = source.map(Source::name).orElse(NOBODY);
        return switch (verdict) {
            case VALID -> source.map(this::known).orElseGet(() -> wrong(name));
            case WRONG -> wrong(name);
            case MISSING ->
                    new Claimant.Turned(
                            name,
                            RequestProblem.SIGNATURE_MISSING,
                            "This path takes signed webhooks only; let the platform sign them.");
            case MALFORMED ->
                    new Claimant.Turned(
                            name,
                            RequestProblem.SIGNATURE_WRONG,
                            "The headers of the signature are not of the platform's form.");
            case STALE ->
                    new Claimant.Turned(
                            name,
                            RequestProblem.SIGNATURE_STALE,
                            "It was signed too long ago or ahead of time; sign each attempt anew,"
                                    + " with a clock that is right.");
        };
    }

    private Claimant known(Source source) {
        return new Claimant.Known(source.signed());
    }

    private static Claimant wrong(String source) {
        return new Claimant.Turned(
                source,
                RequestProblem.SIGNATURE_WRONG,
                "Sign with a secret of the source that the path names, over the bytes as they"
                        + " are sent.");
    }

    private static Secret standIn() {
        byte[] chance = new byte[STAND_IN_BYTES];
        new SecureRandom().nextBytes(chance);
        return new Secret(HexFormat.of().formatHex(chance));
    }
}
