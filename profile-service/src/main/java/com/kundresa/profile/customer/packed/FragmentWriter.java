package com.kundresa.profile.customer.packed;

import com.kundresa.profile.consent.Statement;
import com.kundresa.profile.customer.Bucket;
import com.kundresa.profile.customer.CampaignTouch;
import com.kundresa.profile.customer.CartEvent;
import com.kundresa.profile.customer.CaseEvent;
import com.kundresa.profile.customer.FeedbackGiven;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.LastOrder;
import com.kundresa.profile.customer.Mark;
import com.kundresa.profile.customer.Marks;
import com.kundresa.profile.customer.Membership;
import com.kundresa.profile.customer.Orders;
import com.kundresa.profile.customer.RecentTouch;
import com.kundresa.profile.customer.Score;
import com.kundresa.profile.customer.Seen;
import com.kundresa.profile.customer.Tallies;
import com.kundresa.profile.customer.Tally;
import com.kundresa.profile.customer.Trait;
import com.kundresa.profile.journey.Hour;
import com.kundresa.profile.journey.Signal;
import com.kundresa.profile.journey.Span;
import com.kundresa.profile.journey.Trail;
import com.kundresa.profile.touch.TraitValue;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parts of a fragment, one after the other; {@link FragmentReader} reads them in the
 * same order.
 */
final class FragmentWriter {

    private final PackedWriter out;

    FragmentWriter(PackedWriter out) {
        this.out = out;
    }

    void write(Fragment fragment) {
        out.number(FragmentBytes.VERSION);
        out.optional(fragment.known(), this::seen);
        out.optional(fragment.contact(), this::seen);
        out.list(fragment.channels().entrySet(), this::channel);
        out.list(fragment.traits().byName().entrySet(), this::trait);
        orders(fragment.orders());
        out.list(fragment.purchases().newestFirst(), this::bucket);
        out.list(fragment.cart(), this::cartEvent);
        out.list(fragment.recent(), this::recent);
        out.list(fragment.categories().newestFirst(), this::bucket);
        out.list(fragment.products().newestFirst(), this::bucket);
        out.list(fragment.cases(), this::caseEvent);
        out.list(fragment.consents().statements(), this::statement);
        out.list(fragment.feedback(), this::feedback);
        trail(fragment.trail());
        out.list(fragment.sales().newestFirst(), this::tally);
        out.list(fragment.doings().newestFirst(), this::tally);
        out.list(fragment.scores().entrySet(), this::score);
        out.list(fragment.campaigns(), this::campaign);
        out.list(fragment.accounts(), this::account);
        out.list(fragment.gauges().counted().entrySet(), this::counted);
        out.list(fragment.gauges().marked().entrySet(), this::marked);
    }

    private void seen(Seen seen) {
        out.time(seen.first());
        out.time(seen.last());
        out.number(seen.count());
    }

    private void channel(Map.Entry<String, Seen> entry) {
        out.text(entry.getKey());
        seen(entry.getValue());
    }

    private void trait(Map.Entry<String, Trait> entry) {
        Trait trait = entry.getValue();
        out.text(entry.getKey());
        value(trait.value());
        out.text(trait.source());
        out.text(trait.channel());
        out.stamp(trait.stamp());
        out.flag(trait.verified());
        out.number(Words.of(trait.policy()));
        out.number(trait.rank());
    }

    private void value(TraitValue value) {
        switch (value) {
            case TraitValue.Text text -> tagged(Words.TEXT, text.text());
            case TraitValue.Numeric number -> tagged(Words.NUMBER, number.number().toString());
            case TraitValue.Flag flag -> tagged(flag.flag() ? Words.YES : Words.NO, null);
            case TraitValue.Removed removed -> tagged(Words.REMOVED, null);
            case TraitValue.Several several -> {
                out.number(Words.SEVERAL);
                out.list(several.texts(), out::text);
            }
        }
    }

    private void tagged(int tag, @Nullable String text) {
        out.number(tag);
        if (text != null) {
            out.text(text);
        }
    }

    private void orders(Orders orders) {
        out.number(orders.count());
        out.number(orders.items());
        money(orders.revenue());
        out.number(orders.refundCount());
        money(orders.refunded());
        out.optional(orders.last(), this::lastOrder);
    }

    private void money(SortedMap<String, Long> money) {
        out.list(
                money.entrySet(),
                entry -> {
                    out.text(entry.getKey());
                    out.number(entry.getValue());
                });
    }

    private void lastOrder(LastOrder last) {
        out.text(last.orderId());
        out.stamp(last.stamp());
        out.text(last.channel());
        out.text(last.currency());
        out.number(last.totalMinor());
    }

    private void bucket(Bucket bucket) {
        out.number(bucket.day().toEpochDay());
        out.text(bucket.key());
        out.number(bucket.sum());
    }

    private void counted(Map.Entry<String, Tallies> entry) {
        out.text(entry.getKey());
        out.number(entry.getValue().most());
        out.list(entry.getValue().newestFirst(), this::tally);
    }

    private void marked(Map.Entry<String, Marks> entry) {
        out.text(entry.getKey());
        out.flag(entry.getValue().first());
        out.number(entry.getValue().most());
        out.list(entry.getValue().newestFirst(), this::mark);
    }

    private void mark(Mark mark) {
        out.number(mark.day().toEpochDay());
        out.stamp(mark.stamp());
        out.text(mark.said());
    }

    /** Most tallies are of interactions without a value. */
    private void tally(Tally tally) {
        out.number(tally.day().toEpochDay());
        out.text(tally.key());
        out.number(tally.count());
        boolean valued = tally.least() != 0 || tally.most() != 0;
        out.optional(valued ? tally : null, this::values);
    }

    private void values(Tally tally) {
        out.number(tally.sum());
        out.number(tally.least());
        out.number(tally.most());
    }

    private void cartEvent(CartEvent event) {
        out.stamp(event.stamp());
        out.number(event.place());
        out.number(Words.of(event.kind()));
        out.text(event.productId());
        out.text(event.name());
        out.text(event.category());
        out.number(event.quantity());
        out.optional(event.priceMinor(), out::number);
        out.text(event.currency());
    }

    private void recent(RecentTouch recent) {
        out.stamp(recent.stamp());
        out.text(recent.channel());
        out.text(recent.type());
        out.text(recent.name());
        out.list(recent.productIds(), out::text);
        out.text(recent.campaign());
    }

    private void caseEvent(CaseEvent event) {
        out.stamp(event.stamp());
        out.text(event.step().caseId());
        out.number(Words.of(event.step().status()));
        out.text(event.step().topic());
        out.text(event.step().priority());
        out.text(event.step().subject());
    }

    private void statement(Statement statement) {
        out.text(statement.purpose());
        out.id(statement.node());
        out.flag(statement.granted());
        out.stamp(statement.stamp());
        out.text(statement.source());
        out.text(statement.channel());
    }

    private void feedback(FeedbackGiven given) {
        out.stamp(given.stamp());
        out.text(given.feedback().kind());
        out.number(given.feedback().score());
        out.optional(given.feedback().best(), best -> out.number(best));
        out.text(given.channel());
    }

    private void score(Map.Entry<String, Score> entry) {
        out.text(entry.getKey());
        out.number(entry.getValue().count());
        out.number(entry.getValue().sum());
        out.number(entry.getValue().last());
        out.stamp(entry.getValue().stamp());
    }

    private void campaign(CampaignTouch touch) {
        out.stamp(touch.stamp());
        out.text(touch.channel());
        out.text(touch.type());
        out.text(touch.campaign().id());
        out.text(touch.campaign().name());
        out.text(touch.campaign().source());
        out.text(touch.campaign().medium());
    }

    private void account(Membership membership) {
        out.stamp(membership.stamp());
        out.text(membership.account());
        out.text(membership.source());
    }

    private void trail(Trail trail) {
        out.list(trail.ever().entrySet(), this::ever);
        out.list(trail.hours(), this::hour);
    }

    private void ever(Map.Entry<Signal, Span> entry) {
        out.number(Words.of(entry.getKey()));
        span(entry.getValue());
    }

    private void hour(Hour hour) {
        out.number(hour.hour());
        out.number(Words.of(hour.signal()));
        span(hour.span());
    }

    /** A span of one interaction is written once. */
    private void span(Span span) {
        out.stamp(span.first());
        boolean one = span.first().equals(span.last());
        out.optional(one ? null : span.last(), out::stamp);
    }
}
