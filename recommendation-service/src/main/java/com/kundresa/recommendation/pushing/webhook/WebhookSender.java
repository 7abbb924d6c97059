package com.kundresa.recommendation.pushing.webhook;

import com.kundresa.recommendation.push.Endpoint;
import com.kundresa.recommendation.push.WebhookStep;
import com.kundresa.recommendation.pushing.PushingConfig;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends a step as a Standard Webhook: id, time and signature in headers, the message as body. Never
 * follows a redirect and never reads the answer's body.
 */
@ApplicationScoped
public class WebhookSender {

    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final int GONE = 410;

    private final HttpClient client;
    private final PushingConfig config;

    WebhookSender(PushingConfig config) {
        this.config = config;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(config.webhook().timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** Never fails; what went wrong is the answer. */
    public Uni<Answered> send(Endpoint endpoint, WebhookStep step, Instant at) {
        List<String> secrets = config.secrets().getOrDefault(endpoint.name(), List.of());
        if (secrets.isEmpty()) {
            return Uni.createFrom().item(new Answered.Failed("no-secret", Duration.ZERO));
        }
        return Uni.createFrom()
                .completionStage(() ->
                        client.sendAsync(
                                request(endpoint, step, secrets, at),
                                HttpResponse.BodyHandlers.discarding()))
                .map(WebhookSender::read)
                .onFailure()
                .recoverWithItem(failure ->
                        new Answered.Failed(failure.getClass().getSimpleName(), Duration.ZERO));
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    private HttpRequest request(
            Endpoint endpoint, WebhookStep step, List<String> secrets, Instant at) {
        long seconds = at.getEpochSecond();
        String signatures =
                secrets.stream()
                        .map(secret -> sign(secret, step, seconds))
                        .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(URI.create(endpoint.url()))
                .timeout(config.webhook().timeout())
                .header("content-type", "application/json")
                .header("user-agent", "kundresa-recommendation-service")
                .header(Webhook.UNBRANDED_MSG_ID_KEY, step.stepId().toString())
                .header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(seconds))
                .header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures)
                .POST(HttpRequest.BodyPublishers.ofString(step.message()))
                .build();
    }

    private static String sign(String secret, WebhookStep step, long seconds) {
        try {
            return new Webhook(secret).sign(step.stepId().toString(), seconds, step.message());
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("The secret of an endpoint cannot sign", e);
        }
    }

    private static Answered read(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Answered.Taken(status);
        }
        return status == GONE
                ? new Answered.Gone()
                : new Answered.Failed(Integer.toString(status), asked(answer));
    }

    /** The header Retry-After in seconds, bounded; a date in it is not understood. */
    private static Duration asked(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("retry-after")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .filter(asked -> asked.compareTo(LONGEST_ASKED) <= 0)
                .orElse(Duration.ZERO);
    }
}
