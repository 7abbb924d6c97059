package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.cap.ContactLimit;
import com.kundresa.recommendation.cap.ContactRules;
import com.kundresa.recommendation.cap.QuietHours;
import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of this deployment, as decisions keep them. */
@ApplicationScoped
public class HouseRules {

    private final ConsentRules consent;
    private final ContactRules contacts;
    private final Explorations explorations;

    HouseRules(DecidingConfig config) {
        this.consent = new ConsentRules(config.consent());
        this.contacts =
                new ContactRules(
                        config.contacts().limits().entrySet().stream()
                                .map(HouseRules::limit)
                                .toList(),
                        quiet(config.contacts().quiet()));
        this.explorations = new Explorations(config.exploration());
    }

    /** What silence means, by purpose. */
    public ConsentRules consent() {
        return consent;
    }

    /** How often and when customers may be given what sells. */
    public ContactRules contacts() {
        return contacts;
    }

    /** How much a placement tries out. */
    public Exploration exploration(Placement placement) {
        return explorations.at(placement);
    }

    private static ContactLimit limit(Map.Entry<String, DecidingConfig.Limit> named) {
        DecidingConfig.Limit limit = named.getValue();
        return new ContactLimit(
                named.getKey(),
                limit.kinds(),
                limit.purposes().orElse(Set.of()),
                List.of(new Cap(limit.most(), Math.toIntExact(limit.window().toHours()))));
    }

    private static QuietHours quiet(DecidingConfig.Quiet quiet) {
        return new QuietHours(
                Math.toIntExact(quiet.afterComplaint().toHours()),
                Math.toIntExact(quiet.afterRefund().toHours()),
                Math.toIntExact(quiet.afterPush().toHours()));
    }
}
