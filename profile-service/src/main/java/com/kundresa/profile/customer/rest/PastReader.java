package com.kundresa.profile.customer.rest;

import com.kundresa.profile.customer.Moment;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.history.rest.Times;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.recalling.RecallCustomer;
import com.kundresa.profile.recalling.RecallCustomer.Recollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers as they were. */
@ApplicationScoped
class PastReader {
    private final RecallCustomer recall;

    PastReader(RecallCustomer recall) {
        this.recall = recall;
    }

    /** The moment that a question names; nothing where it is about now. */
    static Optional<Moment> moment(@Nullable String asOf, @Nullable String knownAt) {
        Optional<Instant> happened = Times.of("asOf", asOf);
        Optional<Instant> known = Times.of("knownAt", knownAt);
        return happened.isEmpty() && known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Moment(happened.orElse(Instant.MAX), known.orElse(Instant.MAX)));
    }

    Uni<Response> read(UUID nodeId, Moment moment) {
        return recall.recall(nodeId, moment).map(PastReader::toResponse);
    }

    private static Response toResponse(Recollection recollection) {
        return switch (recollection) {
            case Recollection.Remembered remembered ->
                    Response.ok(CustomerStateJson.write(remembered.state()))
                            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                            .build();
            case Recollection.Nobody nobody -> throw Problems.customerUnknown();
            case Recollection.TooMuch tooMuch -> throw Problems.historyTooLong(RecallCustomer.MOST);
        };
    }
}
