package com.kundresa.profile.customer;

import com.kundresa.profile.consent.ConsentLedger;
import com.kundresa.profile.consent.Statement;
import com.kundresa.profile.customer.CartEvent.Kind;
import com.kundresa.profile.journey.Trail;
import com.kundresa.profile.touch.Campaign;
import com.kundresa.profile.touch.Feedback;
import com.kundresa.profile.touch.Line;
import com.kundresa.profile.touch.Sale;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.TraitValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folds interactions into fragments. To fold is to merge with the fragment of one interaction, so
 * every law of {@link Fragment#merge} is a law of folding: the order does not matter, and folding
 * into a merged fragment is the same as merging folded ones.
 *
 * <p>What agents and bots do is no contact of the customer's own: it brings orders, cases, traits,
 * consents and feedback, but no visits, interests or cart.
 */
public final class StateFold {

    private static final int MOST_RECENT_PRODUCTS = 5;

    private StateFold() {}

    /** The fragment with one more interaction. */
    public static Fragment fold(Fragment fragment, Touch touch, TraitPolicies policies) {
        return fragment.merge(of(touch, policies));
    }

    /** Of all these interactions, each given once. */
    public static Fragment fold(Collection<Touch> touches, TraitPolicies policies) {
        Fragment fragment = Fragment.EMPTY;
        for (Touch touch : touches) {
            fragment = fold(fragment, touch, policies);
        }
        return fragment;
    }

    /** The fragment of one interaction. */
    public static Fragment of(Touch touch, TraitPolicies policies) {
        Seen once = Seen.once(touch.occurredAt());
        boolean own = touch.byCustomer();
        Orders orders = orders(touch);
        return new Fragment(
                once,
                own ? once : null,
                own ? Sums.one(touch.channel(), once) : Sums.none(),
                traits(touch, policies),
                orders,
                Buckets.of(purchases(touch), Fragment.MOST_PURCHASES),
                own ? CartEvents.merge(cart(touch), List.of(), orders.last()) : List.of(),
                own ? List.of(recent(touch)) : List.of(),
                Buckets.of(own ? categories(touch) : List.of(), Fragment.MOST_INTERESTS),
                Buckets.of(own ? products(touch) : List.of(), Fragment.MOST_INTERESTS),
                cases(touch),
                consents(touch),
                feedback(touch),
                Trail.of(touch),
                Tallies.of(sales(touch), Fragment.MOST_SALES),
                Tallies.of(doings(touch), Fragment.MOST_DOINGS),
                scores(touch),
                own ? campaigns(touch) : List.of(),
                accounts(touch),
                Gauges.of(touch, policies.computed()));
    }

    private static Traits traits(Touch touch, TraitPolicies policies) {
        if (touch.traits().isEmpty()) {
            return Traits.EMPTY;
        }
        SortedMap<String, Trait> traits = new TreeMap<>();
        touch.traits()
                .forEach((name, value) ->
                        trait(touch, value, policies.of(name), policies)
                                .ifPresent(trait -> traits.put(name, trait)));
        return Traits.of(traits);
    }

    /** What is the first, the greatest or one of several is not taken back by a later word. */
    private static Optional<Trait> trait(
            Touch touch, TraitValue value, TraitPolicy policy, TraitPolicies policies) {
        boolean lasting =
                switch (policy) {
                    case LATEST, BY_SOURCE -> false;
                    case EARLIEST, MAX, MIN, UNION -> true;
                };
        if (lasting && value instanceof TraitValue.Removed) {
            return Optional.empty();
        }
        return Optional.of(
                new Trait(
                        policy == TraitPolicy.UNION ? value.asSeveral() : value,
                        touch.source(),
                        touch.channel(),
                        touch.stamp(),
                        touch.verified(),
                        policy,
                        policy == TraitPolicy.BY_SOURCE ? policies.rank(touch.source()) : 0));
    }

    private static Orders orders(Touch touch) {
        Sale order = bought(touch);
        Orders orders =
                order == null ? Orders.NONE : Orders.order(order, touch.stamp(), touch.channel());
        return touch.refund() == null ? orders : orders.merge(Orders.refund(touch.refund()));
    }

    private static @Nullable Sale bought(Touch touch) {
        return touch.type().equals("order_completed") ? touch.order() : null;
    }

    private static List<Bucket> purchases(Touch touch) {
        Sale order = bought(touch);
        if (order == null) {
            return List.of();
        }
        List<Bucket> buckets = new ArrayList<>(order.lines().size());
        for (Line line : order.lines()) {
            buckets.add(new Bucket(day(touch), line.productId(), line.quantity()));
        }
        return buckets;
    }

    private static List<CartEvent> cart(Touch touch) {
        Kind kind =
                switch (touch.type()) {
                    case "product_added" -> Kind.ADDED;
                    case "product_removed" -> Kind.REMOVED;
                    case "cart_viewed", "checkout_started" -> Kind.SHOWN;
                    default -> null;
                };
        if (kind == null) {
            return List.of();
        }
        List<CartEvent> events = new ArrayList<>(touch.products().size());
        for (Line line : touch.products()) {
            events.add(
                    new CartEvent(
                            touch.stamp(),
                            events.size(),
                            kind,
                            line.productId(),
                            line.name(),
                            line.category(),
                            line.quantity(),
                            line.priceMinor(),
                            touch.currency()));
        }
        return events;
    }

    private static RecentTouch recent(Touch touch) {
        Campaign campaign = touch.campaign();
        return new RecentTouch(
                touch.stamp(),
                touch.channel(),
                touch.type(),
                touch.name(),
                recentProducts(touch),
                campaign == null ? null : campaign.label());
    }

    private static List<String> recentProducts(Touch touch) {
        Sale order = touch.order();
        List<Line> lines =
                touch.products().isEmpty() && order != null ? order.lines() : touch.products();
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        for (Line line : lines) {
            if (ids.size() == MOST_RECENT_PRODUCTS) {
                break;
            }
            ids.add(line.productId());
        }
        return List.copyOf(ids);
    }

    private static List<Bucket> products(Touch touch) {
        List<Bucket> buckets = new ArrayList<>();
        for (Line line : lookedAt(touch)) {
            buckets.add(new Bucket(day(touch), line.productId(), 1));
        }
        return buckets;
    }

    private static List<Bucket> categories(Touch touch) {
        List<Bucket> buckets = new ArrayList<>();
        for (Line line : lookedAt(touch)) {
            String category = line.category();
            if (category != null) {
                buckets.add(new Bucket(day(touch), category, 1));
            }
        }
        return buckets;
    }

    private static List<Line> lookedAt(Touch touch) {
        return switch (touch.type()) {
            case "product_viewed", "product_added" -> touch.products();
            default -> List.of();
        };
    }

    private static List<CaseEvent> cases(Touch touch) {
        return touch.caseStep() == null
                ? List.of()
                : List.of(new CaseEvent(touch.stamp(), touch.caseStep()));
    }

    private static ConsentLedger consents(Touch touch) {
        if (touch.consents().isEmpty()) {
            return ConsentLedger.EMPTY;
        }
        UUID node = touch.home().nodeId();
        List<Statement> statements = new ArrayList<>(touch.consents().size());
        touch.consents()
                .forEach((purpose, granted) ->
                        statements.add(
                                new Statement(
                                        purpose,
                                        node,
                                        granted,
                                        touch.stamp(),
                                        touch.source(),
                                        touch.channel())));
        return ConsentLedger.of(statements);
    }

    private static List<FeedbackGiven> feedback(Touch touch) {
        Feedback feedback = touch.feedback();
        return feedback == null
                ? List.of()
                : List.of(new FeedbackGiven(touch.stamp(), feedback, touch.channel()));
    }

    private static List<Tally> sales(Touch touch) {
        List<Tally> sales = new ArrayList<>();
        Sale order = bought(touch);
        if (order != null) {
            sales.add(Tally.once(day(touch), "order " + order.currency(), order.totalMinor()));
        }
        Sale refund = touch.refund();
        if (refund != null) {
            sales.add(Tally.once(day(touch), "refund " + refund.currency(), refund.totalMinor()));
        }
        return sales;
    }

    private static List<Tally> doings(Touch touch) {
        List<Tally> doings = new ArrayList<>();
        if (touch.byCustomer()) {
            doings.add(Tally.once(day(touch), touch.type()));
        }
        Feedback feedback = touch.feedback();
        if (feedback != null) {
            doings.add(Tally.once(day(touch), "feedback " + feedback.kind(), feedback.score()));
        }
        return doings;
    }

    private static SortedMap<String, Score> scores(Touch touch) {
        Feedback feedback = touch.feedback();
        return feedback == null
                ? Sums.none()
                : Sums.one(feedback.kind(), Score.once(feedback.score(), touch.stamp()));
    }

    private static List<CampaignTouch> campaigns(Touch touch) {
        Campaign campaign = touch.campaign();
        return campaign == null || campaign.label() == null
                ? List.of()
                : List.of(
                        new CampaignTouch(touch.stamp(), touch.channel(), touch.type(), campaign));
    }

    private static List<Membership> accounts(Touch touch) {
        String account = touch.account();
        return account == null
                ? List.of()
                : List.of(new Membership(touch.stamp(), account, touch.source()));
    }

    private static LocalDate day(Touch touch) {
        return LocalDate.ofInstant(touch.occurredAt(), ZoneOffset.UTC);
    }
}
