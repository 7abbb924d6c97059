package com.kundresa.profile.customer.config;

import com.kundresa.profile.consent.ConsentTerms;
import com.kundresa.profile.customer.StateRules;
import com.kundresa.profile.customer.TraitPolicies;
import com.kundresa.profile.customer.yaml.ComputedTraits;
import com.kundresa.profile.journey.PhaseRules;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules of description that hold in this deployment. */
@Startup
@ApplicationScoped
public class ConfiguredStateRules {
    private final StateRules rules;

    /**
     * @throws IllegalStateException where there is no such journey, or a declaration of a computed
     *     trait is mistaken
     */
    ConfiguredStateRules(StateConfig config) {
        PhaseRules journey =
                PhaseRules.preset(config.journey())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "profile-service does not start: kundresa.state.journey"
                                                + " must be four, five or six."));
        this.rules =
                new StateRules(
                        journey,
                        new TraitPolicies(
                                config.traits(),
                                config.sources().orElse(List.of()),
                                ComputedTraits.declared(config.computedTraits())),
                        new ConsentTerms(config.consentTerms()));
    }

    @Produces
    @Singleton
    StateRules rules() {
        return rules;
    }
}
