package com.kundresa.recommendation.decision;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Model;

/** What a policy goes by. */
record Sight(boolean mayProfile, Model model, Exploration exploration) {

    static Sight of(Inputs inputs, Model model) {
        boolean mayProfile =
                Decider.mayProfile(inputs.customer(), inputs.consentRules(), inputs.at());
        return switch (inputs.assignment().policy()) {
            case LEARNED -> new Sight(mayProfile, model, inputs.exploration());
            case GREEDY -> new Sight(mayProfile, model, Exploration.OFF);
            case BASELINE -> new Sight(false, Model.NOTHING, Exploration.OFF);
        };
    }
}
