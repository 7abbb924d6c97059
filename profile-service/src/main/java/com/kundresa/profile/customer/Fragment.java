package com.kundresa.profile.customer;

import com.kundresa.profile.consent.ConsentLedger;
import com.kundresa.profile.journey.Trail;
import com.kundresa.profile.touch.Newest;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What some interactions say of a customer, in structures whose merge is commutative and
 * associative: so it depends on the set of interactions alone. Interactions are counted once by
 * whoever folds them, so two fragments are only merged when they come from different interactions.
 * Every part is bounded, and what it drops never depends on the order.
 *
 * @param known all interactions, those of agents and bots too; nothing where there is none
 * @param contact the customer's own interactions
 * @param channels the customer's own interactions by channel
 * @param cart newest first, since the last order
 * @param recent the customer's own newest interactions, newest first
 * @param cases newest steps, newest first
 * @param feedback newest first
 * @param sales orders and refunds by day and currency
 * @param doings the customer's own interactions by day and type, and what the customer said
 * @param scores by kind of feedback
 * @param campaigns newest first
 * @param accounts newest first
 * @param gauges what computed traits are made of
 */
public record Fragment(
        @Nullable Seen known,
        @Nullable Seen contact,
        SortedMap<String, Seen> channels,
        Traits traits,
        Orders orders,
        Buckets purchases,
        List<CartEvent> cart,
        List<RecentTouch> recent,
        Buckets categories,
        Buckets products,
        List<CaseEvent> cases,
        ConsentLedger consents,
        List<FeedbackGiven> feedback,
        Trail trail,
        Tallies sales,
        Tallies doings,
        SortedMap<String, Score> scores,
        List<CampaignTouch> campaigns,
        List<Membership> accounts,
        Gauges gauges) {

    static final int MOST_CHANNELS = 30;
    public static final int MOST_PURCHASES = 600;
    public static final int MOST_INTERESTS = 100;
    static final int MOST_RECENT = 20;
    static final int MOST_CASE_STEPS = 50;
    static final int MOST_FEEDBACK = 10;
    public static final int MOST_SALES = 100;
    public static final int MOST_DOINGS = 160;
    static final int MOST_SCORES = 10;
    static final int MOST_CAMPAIGNS = 20;
    static final int MOST_ACCOUNTS = 10;

    /** Of no interaction. */
    public static final Fragment EMPTY =
            new Fragment(
                    null,
                    null,
                    Sums.none(),
                    Traits.EMPTY,
                    Orders.NONE,
                    Buckets.empty(MOST_PURCHASES),
                    List.of(),
                    List.of(),
                    Buckets.empty(MOST_INTERESTS),
                    Buckets.empty(MOST_INTERESTS),
                    List.of(),
                    ConsentLedger.EMPTY,
                    List.of(),
                    Trail.EMPTY,
                    Tallies.empty(MOST_SALES),
                    Tallies.empty(MOST_DOINGS),
                    Sums.none(),
                    List.of(),
                    List.of(),
                    Gauges.NONE);

    public Fragment {
        cart = List.copyOf(cart);
        recent = List.copyOf(recent);
        cases = List.copyOf(cases);
        feedback = List.copyOf(feedback);
        campaigns = List.copyOf(campaigns);
        accounts = List.copyOf(accounts);
    }

    /** Of the interactions of both; commutative and associative. */
    public Fragment merge(Fragment other) {
        Orders allOrders = orders.merge(other.orders);
        return new Fragment(
                merge(known, other.known),
                merge(contact, other.contact),
                Sums.merge(channels, other.channels, Seen::merge, MOST_CHANNELS),
                traits.merge(other.traits),
                allOrders,
                purchases.merge(other.purchases),
                CartEvents.merge(cart, other.cart, allOrders.last()),
                Newest.merge(recent, other.recent, MOST_RECENT),
                categories.merge(other.categories),
                products.merge(other.products),
                Newest.merge(cases, other.cases, MOST_CASE_STEPS, CaseEvent::key),
                consents.merge(other.consents),
                Newest.merge(feedback, other.feedback, MOST_FEEDBACK),
                trail.merge(other.trail),
                sales.merge(other.sales),
                doings.merge(other.doings),
                Sums.merge(scores, other.scores, Score::merge, MOST_SCORES),
                Newest.merge(campaigns, other.campaigns, MOST_CAMPAIGNS),
                Newest.merge(accounts, other.accounts, MOST_ACCOUNTS),
                gauges.merge(other.gauges));
    }

    private static @Nullable Seen merge(@Nullable Seen one, @Nullable Seen other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.merge(other);
    }
}
