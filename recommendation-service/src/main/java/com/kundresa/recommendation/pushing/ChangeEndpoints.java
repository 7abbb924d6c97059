package com.kundresa.recommendation.pushing;

import com.kundresa.recommendation.push.Endpoint;
import com.kundresa.recommendation.push.postgres.EndpointStore;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Changes where webhooks go. */
@ApplicationScoped
public class ChangeEndpoints {

    private final EndpointStore store;
    private final PushingConfig config;
    private final Clock clock;

    ChangeEndpoints(EndpointStore store, PushingConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Adds or replaces one; refused where its webhooks could not be signed. */
    public Uni<Endpoint> put(Endpoint endpoint) {
        if (config.secrets().getOrDefault(endpoint.name(), List.of()).isEmpty()) {
            throw new RefusedException(
                    Refusal.badRequest(
                            "/problems/push-secret-missing",
                            "No secret is configured for this endpoint",
                            "Whoever runs this service sets kundresa.pushing.secrets.\""
                                    + endpoint.name()
                                    + "\" to whsec_ and 24 to 64 bytes in base64."));
        }
        Endpoint said = new Endpoint(endpoint.name(), endpoint.url(), endpoint.enabled(), null);
        return store.put(said, clock.instant());
    }
}
