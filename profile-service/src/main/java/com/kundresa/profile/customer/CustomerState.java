package com.kundresa.profile.customer;

import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.touch.TraitValue;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The unified state of a customer as customer-changed/v1 shows it. Nothing in it depends on the
 * time of reading.
 *
 * @param version grows with every change of this customer and of every alias
 * @param identifiers strongest first
 * @param anchor the node that was seen first; stays through identifying and merging
 * @param interactions the customer's own
 * @param cart nothing where it is empty
 * @param recent newest first, at most 20
 * @param feedback newest first, at most 10
 * @param segments by name; empty before anybody looked at a moment
 * @param scores by kind of feedback
 * @param campaigns newest first, at most 20
 * @param accounts the one that the person acts for now first, at most 10
 * @param computed by name; empty before anybody looked at a moment
 */
public record CustomerState(
        UUID customerId,
        long version,
        List<KnownIdentifier> identifiers,
        UUID anchor,
        SortedMap<String, KnownTrait> traits,
        Instant firstSeen,
        Instant lastSeen,
        long interactions,
        SortedMap<String, Seen> channels,
        OrderTotals orders,
        List<Bucket> purchases,
        @Nullable Cart cart,
        List<RecentTouch> recent,
        List<Bucket> categories,
        List<Bucket> products,
        Cases cases,
        SortedMap<String, Consent> consents,
        List<ScoreGiven> feedback,
        JourneyState journey,
        List<InSegment> segments,
        SortedMap<String, Score> scores,
        List<CampaignTouch> campaigns,
        List<Membership> accounts,
        SortedMap<String, Computed> computed) {

    /**
     * The state of one customer.
     *
     * @param fragment the merged fragments of all nodes of the group
     */
    public static CustomerState of(Group group, Fragment fragment, long version, StateRules rules) {
        return Unifying.unify(group, fragment, version, rules);
    }

    /**
     * The same customer, seen at a moment: where it stands then, in which segments, and what its
     * computed traits are.
     */
    public CustomerState seen(
            JourneyState standing,
            List<InSegment> itsSegments,
            SortedMap<String, Computed> itsTraits) {
        return as(version, standing, itsSegments, itsTraits);
    }

    /** The same with another version. */
    public CustomerState as(long newVersion) {
        return as(newVersion, journey, segments, computed);
    }

    private CustomerState as(
            long newVersion,
            JourneyState standing,
            List<InSegment> itsSegments,
            SortedMap<String, Computed> itsTraits) {
        return new CustomerState(
                customerId,
                newVersion,
                identifiers,
                anchor,
                traits,
                firstSeen,
                lastSeen,
                interactions,
                channels,
                orders,
                purchases,
                cart,
                recent,
                categories,
                products,
                cases,
                consents,
                feedback,
                standing,
                itsSegments,
                scores,
                campaigns,
                accounts,
                itsTraits);
    }

    /** An identifier of the customer; a shared one belongs to several known persons. */
    public record KnownIdentifier(
            String type, String value, UUID nodeId, Instant firstSeen, boolean shared) {}

    /** A trait and where it comes from. */
    public record KnownTrait(
            TraitValue value,
            String source,
            String channel,
            Instant at,
            UUID interactionId,
            boolean verified) {}

    /** Exact sums; money per currency in minor units. */
    public record OrderTotals(
            long count,
            long items,
            SortedMap<String, Long> revenue,
            long refundCount,
            SortedMap<String, Long> refunded,
            @Nullable KnownOrder last) {}

    /** The newest order. */
    public record KnownOrder(
            String orderId, Instant at, String channel, String currency, long totalMinor) {}

    /** What the customer said of the business. */
    public record ScoreGiven(
            String kind, int score, @Nullable Integer best, Instant at, @Nullable String channel) {}

    /**
     * Where the customer stands by what the customer did.
     *
     * @param entries newest first, at most 30
     */
    public record JourneyState(
            String preset, String phase, @Nullable Instant since, List<PhaseEntry> entries) {}

    /** That the customer is in a segment, and since when that is known. */
    public record InSegment(String name, Instant since) {}

    /** An entry into a phase. */
    public record PhaseEntry(String phase, Instant at, UUID interactionId, boolean back) {}
}
