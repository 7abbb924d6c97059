package com.kundresa.profile.facade.rest;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.customer.redis.CachedCustomers;
import com.kundresa.profile.customer.rest.Reference;
import com.kundresa.profile.facade.Reader;
import com.kundresa.profile.problem.Problems;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.PhoneNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers for holders of access tokens. Who may not be seen is as unknown as who is not
 * there.
 */
@ApplicationScoped
class ProfileReader {
    private final AccessTokens tokens;
    private final CachedCustomers customers;
    private final PhoneNumbers phones;
    private final Clock clock;

    ProfileReader(
            AccessTokens tokens, CachedCustomers customers, PhoneNumbers phones, Clock clock) {
        this.tokens = tokens;
        this.customers = customers;
        this.phones = phones;
        this.clock = clock;
    }

    /**
     * The customer that a profile's name means.
     *
     * @param profile {@code type:value}, or a customer id as cursors give it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 401 without a token of ours, 400 where
     *     nobody can be named so, 404 where nobody is
     */
    Uni<CustomerState> find(@Nullable String authorization, String profile) {
        Reader reader = tokens.reader(authorization).orElseThrow(Problems::accessTokenRequired);
        return customers
                .find(node(profile))
                .map(found -> found.map(state -> CustomerStateJson.read(state.state())))
                .map(found -> shown(found, reader));
    }

    private CustomerState shown(Optional<CustomerState> found, Reader reader) {
        return found.filter(state -> reader.maySee(state.consents(), clock.instant()))
                .orElseThrow(Problems::customerUnknown);
    }

    /** A type that no identifier can have names nobody. */
    private UUID node(String profile) {
        int colon = profile.indexOf(':');
        return colon < 1
                ? Reference.of(profile, phones).nodeId()
                : Identifier.of(profile.substring(0, colon), profile.substring(colon + 1), phones)
                        .map(Identifier::nodeId)
                        .orElseThrow(Problems::customerUnknown);
    }
}
