package com.kundresa.profile.customer.json;

import com.kundresa.profile.consent.ConsentLedger;
import com.kundresa.profile.consent.Statement;
import com.kundresa.profile.customer.Bucket;
import com.kundresa.profile.customer.Buckets;
import com.kundresa.profile.customer.CartEvent;
import com.kundresa.profile.customer.CaseEvent;
import com.kundresa.profile.customer.FeedbackGiven;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.LastOrder;
import com.kundresa.profile.customer.Orders;
import com.kundresa.profile.customer.RecentTouch;
import com.kundresa.profile.customer.Seen;
import com.kundresa.profile.customer.Trait;
import com.kundresa.profile.customer.Traits;
import com.kundresa.profile.journey.Hour;
import com.kundresa.profile.journey.Signal;
import com.kundresa.profile.journey.Span;
import com.kundresa.profile.journey.Trail;
import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Feedback;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.TraitValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a fragment in the order in which {@link FragmentWriter} wrote them. */
final class FragmentReader {

    private final PackedReader in;

    FragmentReader(PackedReader in) {
        this.in = in;
    }

    Fragment read() throws IOException {
        in.begin();
        if (in.number() != FragmentJson.VERSION) {
            throw new IOException("A fragment of another version");
        }
        Fragment fragment =
                new Fragment(
                        seenOrNothing(),
                        seenOrNothing(),
                        channels(),
                        traits(),
                        orders(),
                        buckets(Fragment.MOST_PURCHASES),
                        in.list(this::cartEvent),
                        in.list(this::recent),
                        buckets(Fragment.MOST_INTERESTS),
                        buckets(Fragment.MOST_INTERESTS),
                        in.list(this::caseEvent),
                        new ConsentLedger(in.list(this::statement)),
                        in.list(this::feedback),
                        trail());
        in.end();
        return fragment;
    }

    private @Nullable Seen seenOrNothing() throws IOException {
        if (!in.beginsOrNothing()) {
            return null;
        }
        Seen seen = seen();
        in.end();
        return seen;
    }

    private Seen seen() throws IOException {
        return new Seen(in.time(), in.time(), in.number());
    }

    private SortedMap<String, Seen> channels() throws IOException {
        SortedMap<String, Seen> channels = new TreeMap<>();
        in.list(() -> channels.put(in.text(), seen()));
        return channels;
    }

    private Traits traits() throws IOException {
        SortedMap<String, Trait> traits = new TreeMap<>();
        in.list(() -> traits.put(in.text(), trait()));
        return new Traits(traits);
    }

    private Trait trait() throws IOException {
        return new Trait(value(), in.text(), in.text(), in.stamp(), in.flag());
    }

    private TraitValue value() throws IOException {
        return switch (in.next()) {
            case VALUE_STRING -> new TraitValue.Text(in.currentText());
            case VALUE_TRUE -> new TraitValue.Flag(true);
            case VALUE_FALSE -> new TraitValue.Flag(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new TraitValue.Number(in.currentDecimal());
            default -> new TraitValue.Removed();
        };
    }

    private Orders orders() throws IOException {
        in.begin();
        Orders orders =
                new Orders(in.number(), in.number(), money(), in.number(), money(), lastOrder());
        in.end();
        return orders;
    }

    private SortedMap<String, Long> money() throws IOException {
        SortedMap<String, Long> money = new TreeMap<>();
        in.list(() -> money.put(in.text(), in.number()));
        return money;
    }

    private @Nullable LastOrder lastOrder() throws IOException {
        if (!in.beginsOrNothing()) {
            return null;
        }
        LastOrder last = new LastOrder(in.text(), in.stamp(), in.text(), in.text(), in.number());
        in.end();
        return last;
    }

    private Buckets buckets(int most) throws IOException {
        return new Buckets(in.list(this::bucket), most);
    }

    private Bucket bucket() throws IOException {
        return new Bucket(LocalDate.ofEpochDay(in.number()), in.text(), in.number());
    }

    private CartEvent cartEvent() throws IOException {
        return new CartEvent(
                in.stamp(),
                in.smallNumber(),
                Words.cartKind(in.text()),
                in.text(),
                in.textOrNothing(),
                in.textOrNothing(),
                in.smallNumber(),
                in.numberOrNothing(),
                in.textOrNothing());
    }

    private RecentTouch recent() throws IOException {
        return new RecentTouch(
                in.stamp(),
                in.text(),
                in.text(),
                in.textOrNothing(),
                in.texts(),
                in.textOrNothing());
    }

    private CaseEvent caseEvent() throws IOException {
        return new CaseEvent(
                in.stamp(),
                new CaseStep(
                        in.text(),
                        Words.caseStatus(in.text()),
                        in.textOrNothing(),
                        in.textOrNothing(),
                        in.textOrNothing()));
    }

    private Statement statement() throws IOException {
        return new Statement(in.text(), in.id(), in.flag(), in.stamp(), in.text());
    }

    private FeedbackGiven feedback() throws IOException {
        Stamp stamp = in.stamp();
        String kind = in.text();
        int score = in.smallNumber();
        Long best = in.numberOrNothing();
        Feedback feedback = new Feedback(kind, score, best == null ? null : Math.toIntExact(best));
        return new FeedbackGiven(stamp, feedback, in.text());
    }

    private Trail trail() throws IOException {
        in.begin();
        Map<Signal, Span> ever = new EnumMap<>(Signal.class);
        in.list(() -> ever.put(Words.signal(in.text()), span()));
        Trail trail = new Trail(ever, in.list(this::hour));
        in.end();
        return trail;
    }

    private Hour hour() throws IOException {
        return new Hour(in.number(), Words.signal(in.text()), span());
    }

    private Span span() throws IOException {
        Stamp first = in.stamp();
        if (!in.beginsOrNothing()) {
            return Span.of(first);
        }
        Span span = new Span(first, in.stamp());
        in.end();
        return span;
    }
}
