package com.kundresa.recommendation.customer.rest;

import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.json.CustomerReader;
import com.kundresa.recommendation.customer.json.StateReading;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks profile-service, in the name of whoever asks us. */
@ApplicationScoped
public class CustomerProfiles {

    private final ProfileService profiles;

    CustomerProfiles(@RestClient ProfileService profiles) {
        this.profiles = profiles;
    }

    /**
     * Known, or unknown because nobody has that node id; fails where profile-service does not
     * answer properly.
     */
    public Uni<Customer> find(UUID nodeId, @Nullable String authorization) {
        return profiles.customer(nodeId, authorization).map(CustomerProfiles::read);
    }

    private static Customer read(Response answer) {
        return switch (answer.getStatus()) {
            case 200 -> state(answer.readEntity(byte[].class));
            case 404, 410 -> new Customer.Unknown(Customer.Why.NOT_FOUND);
            default ->
                    throw new IllegalStateException(
                            "profile-service answered " + answer.getStatus());
        };
    }

    private static Customer state(byte[] bytes) {
        return switch (CustomerReader.read(bytes)) {
            case StateReading.State(var view) -> new Customer.Known(view);
            case StateReading.Redirect redirect ->
                    throw new IllegalStateException(
                            "profile-service answered a redirect where a state belongs");
            case StateReading.Unreadable(String why) ->
                    throw new IllegalStateException(
                            "profile-service answered what is no state: " + why);
        };
    }
}
