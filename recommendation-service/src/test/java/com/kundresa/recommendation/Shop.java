package com.kundresa.recommendation;

import com.kundresa.recommendation.bandit.Exploration;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.cap.ContactLimit;
import com.kundresa.recommendation.cap.ContactRules;
import com.kundresa.recommendation.cap.QuietHours;
import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.customer.Customer;
import com.kundresa.recommendation.customer.NodeId;
import com.kundresa.recommendation.decision.Decider;
import com.kundresa.recommendation.decision.Decision;
import com.kundresa.recommendation.decision.Inputs;
import com.kundresa.recommendation.decision.Request;
import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.offer.Action;
import com.kundresa.recommendation.offer.ActionKind;
import com.kundresa.recommendation.offer.Cap;
import com.kundresa.recommendation.offer.Catalogue;
import com.kundresa.recommendation.offer.Placement;
import com.kundresa.recommendation.offer.json.CatalogueJson;
import com.kundresa.recommendation.product.DayCount;
import com.kundresa.recommendation.product.News;
import com.kundresa.recommendation.product.Price;
import com.kundresa.recommendation.product.ProductKnowledge;
import com.kundresa.recommendation.situation.Context;
import com.kundresa.recommendation.situation.SituationReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A small shop with the shipped catalogue, without any store. */
public final class Shop {

    public static final ConsentRules CONSENT =
            new ConsentRules(
                    Map.of(
                            "marketing",
                            ConsentRules.Mode.OPT_IN,
                            "personalisation",
                            ConsentRules.Mode.OPT_OUT));

    /** At most two selling messages a week, and quiet for a day after what is unpleasant. */
    public static final ContactRules CONTACTS =
            new ContactRules(
                    List.of(
                            new ContactLimit(
                                    "selling-messages",
                                    Set.of(ActionKind.MESSAGE),
                                    Set.of("marketing"),
                                    List.of(new Cap(2, 168)))),
                    new QuietHours(24, 24, 24));

    public static final Catalogue SHIPPED = new Catalogue(1, shipped());

    /**
     * Cups and saucers are bought together, so are rakes and gloves; lamps are what everybody
     * wants.
     */
    public static final ProductKnowledge KNOWLEDGE = knowledge();

    private Shop() {}

    public static Inputs inputs(
            Customer customer, Placement placement, int count, Context context) {
        var shelf =
                SituationReader.read(
                                customer,
                                Decider.mayProfile(customer, CONSENT, Persona.NOW),
                                context,
                                KNOWLEDGE,
                                Persona.NOW)
                        .shelf();
        return new Inputs(
                NodeId.of("decision", "1"),
                Persona.NOW,
                new Request("user_id", null, placement, count, context),
                customer,
                shelf,
                CONSENT,
                1,
                0,
                Exploration.OFF,
                Decider.POLICY,
                42,
                Usage.NONE,
                CONTACTS);
    }

    /** The same question at a placement that tries things out, with this model and chance. */
    public static Inputs trying(Inputs inputs, Exploration exploration, Model model, long seed) {
        return new Inputs(
                inputs.decisionId(),
                inputs.at(),
                inputs.request(),
                inputs.customer(),
                inputs.shelf(),
                inputs.consentRules(),
                inputs.catalogueVersion(),
                model.version(),
                exploration,
                inputs.policy(),
                seed,
                inputs.usage(),
                inputs.contactRules());
    }

    public static Decision decide(Customer customer, Placement placement, Context context) {
        return Decider.decide(inputs(customer, placement, 3, context), SHIPPED, Model.NOTHING);
    }

    public static List<Action> shipped() {
        try (InputStream seed =
                Objects.requireNonNull(
                        Shop.class.getResourceAsStream("/catalogue/actions.json"), "the seed")) {
            return switch (CatalogueJson.catalogue(seed.readAllBytes())) {
                case CatalogueJson.Reading.Accepted<List<Action>>(var actions) -> actions;
                case CatalogueJson.Reading.Refused<List<Action>>(var refusal) ->
                        throw new AssertionError(refusal.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProductKnowledge knowledge() {
        List<News.Fact> facts = new ArrayList<>();
        facts.add(product("lamp", "Home", 40));
        facts.add(product("cup", "Kitchen", 20));
        facts.add(product("saucer", "Kitchen", 18));
        facts.add(product("rake", "Garden", 5));
        facts.add(product("gloves", "Garden", 5));
        facts.add(product("coffee", "Food", 10));
        List<News.Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            meetings.add(new News.Meeting(true, List.of("cup", "saucer"), List.of()));
            meetings.add(new News.Meeting(true, List.of("rake", "gloves"), List.of()));
            meetings.add(new News.Meeting(true, List.of("lamp"), List.of()));
        }
        return ProductKnowledge.NOTHING.after(new News(1, facts, meetings));
    }

    private static News.Fact product(String productId, String category, int orders) {
        return new News.Fact(
                productId,
                "The " + productId,
                category,
                List.of(new Price("SEK", 1000, Persona.NOW)),
                List.of(new DayCount((int) Persona.TODAY.toEpochDay(), orders, 0)));
    }
}
