package com.kundresa.profile.customer.json;

import com.kundresa.profile.consent.Statement;
import com.kundresa.profile.customer.Bucket;
import com.kundresa.profile.customer.CartEvent;
import com.kundresa.profile.customer.CaseEvent;
import com.kundresa.profile.customer.FeedbackGiven;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.LastOrder;
import com.kundresa.profile.customer.Orders;
import com.kundresa.profile.customer.RecentTouch;
import com.kundresa.profile.customer.Seen;
import com.kundresa.profile.customer.Trait;
import com.kundresa.profile.journey.Hour;
import com.kundresa.profile.journey.Signal;
import com.kundresa.profile.journey.Span;
import com.kundresa.profile.journey.Trail;
import com.kundresa.profile.touch.TraitValue;
import java.io.IOException;
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

    void write(Fragment fragment) throws IOException {
        out.begin();
        out.number(FragmentJson.VERSION);
        seenOrNothing(fragment.known());
        seenOrNothing(fragment.contact());
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
        out.end();
    }

    private void seenOrNothing(@Nullable Seen seen) throws IOException {
        if (seen == null) {
            out.nothing();
        } else {
            out.begin();
            seen(seen);
            out.end();
        }
    }

    private void seen(Seen seen) throws IOException {
        out.time(seen.first());
        out.time(seen.last());
        out.number(seen.count());
    }

    private void channel(Map.Entry<String, Seen> entry) throws IOException {
        out.text(entry.getKey());
        seen(entry.getValue());
    }

    private void trait(Map.Entry<String, Trait> entry) throws IOException {
        Trait trait = entry.getValue();
        out.text(entry.getKey());
        value(trait.value());
        out.text(trait.source());
        out.text(trait.channel());
        out.stamp(trait.stamp());
        out.flag(trait.verified());
    }

    private void value(TraitValue value) throws IOException {
        switch (value) {
            case TraitValue.Text text -> out.text(text.text());
            case TraitValue.Number number -> out.decimal(number.number());
            case TraitValue.Flag flag -> out.flag(flag.flag());
            case TraitValue.Removed removed -> out.nothing();
        }
    }

    private void orders(Orders orders) throws IOException {
        out.begin();
        out.number(orders.count());
        out.number(orders.items());
        money(orders.revenue());
        out.number(orders.refundCount());
        money(orders.refunded());
        lastOrder(orders.last());
        out.end();
    }

    private void money(SortedMap<String, Long> money) throws IOException {
        out.list(
                money.entrySet(),
                entry -> {
                    out.text(entry.getKey());
                    out.number(entry.getValue());
                });
    }

    private void lastOrder(@Nullable LastOrder last) throws IOException {
        if (last == null) {
            out.nothing();
            return;
        }
        out.begin();
        out.text(last.orderId());
        out.stamp(last.stamp());
        out.text(last.channel());
        out.text(last.currency());
        out.number(last.totalMinor());
        out.end();
    }

    private void bucket(Bucket bucket) throws IOException {
        out.number(bucket.day().toEpochDay());
        out.text(bucket.key());
        out.number(bucket.sum());
    }

    private void cartEvent(CartEvent event) throws IOException {
        out.stamp(event.stamp());
        out.number(event.place());
        out.text(Words.of(event.kind()));
        out.text(event.productId());
        out.text(event.name());
        out.text(event.category());
        out.number(event.quantity());
        out.numberOrNothing(event.priceMinor());
        out.text(event.currency());
    }

    private void recent(RecentTouch recent) throws IOException {
        out.stamp(recent.stamp());
        out.text(recent.channel());
        out.text(recent.type());
        out.text(recent.name());
        out.begin();
        for (String id : recent.productIds()) {
            out.text(id);
        }
        out.end();
        out.text(recent.campaign());
    }

    private void caseEvent(CaseEvent event) throws IOException {
        out.stamp(event.stamp());
        out.text(event.step().caseId());
        out.text(Words.of(event.step().status()));
        out.text(event.step().topic());
        out.text(event.step().priority());
        out.text(event.step().subject());
    }

    private void statement(Statement statement) throws IOException {
        out.text(statement.purpose());
        out.id(statement.node());
        out.flag(statement.granted());
        out.stamp(statement.stamp());
        out.text(statement.source());
    }

    private void feedback(FeedbackGiven given) throws IOException {
        out.stamp(given.stamp());
        out.text(given.feedback().kind());
        out.number(given.feedback().score());
        out.numberOrNothing(given.feedback().best());
        out.text(given.channel());
    }

    private void trail(Trail trail) throws IOException {
        out.begin();
        out.list(trail.ever().entrySet(), this::ever);
        out.list(trail.hours(), this::hour);
        out.end();
    }

    private void ever(Map.Entry<Signal, Span> entry) throws IOException {
        out.text(Words.of(entry.getKey()));
        span(entry.getValue());
    }

    private void hour(Hour hour) throws IOException {
        out.number(hour.hour());
        out.text(Words.of(hour.signal()));
        span(hour.span());
    }

    /** A span of one interaction is written once. */
    private void span(Span span) throws IOException {
        out.stamp(span.first());
        if (span.first().equals(span.last())) {
            out.nothing();
        } else {
            out.begin();
            out.stamp(span.last());
            out.end();
        }
    }
}
