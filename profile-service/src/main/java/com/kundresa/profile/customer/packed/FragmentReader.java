package com.kundresa.profile.customer.packed;

import com.kundresa.profile.consent.ConsentLedger;
import com.kundresa.profile.consent.Statement;
import com.kundresa.profile.customer.Bucket;
import com.kundresa.profile.customer.Buckets;
import com.kundresa.profile.customer.CampaignTouch;
import com.kundresa.profile.customer.CartEvent;
import com.kundresa.profile.customer.CaseEvent;
import com.kundresa.profile.customer.FeedbackGiven;
import com.kundresa.profile.customer.Fragment;
import com.kundresa.profile.customer.Gauges;
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
import com.kundresa.profile.customer.TraitPolicy;
import com.kundresa.profile.customer.Traits;
import com.kundresa.profile.journey.Hour;
import com.kundresa.profile.journey.Signal;
import com.kundresa.profile.journey.Span;
import com.kundresa.profile.journey.Trail;
import com.kundresa.profile.touch.Campaign;
import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.Feedback;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.TraitValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the parts of a fragment in the order in which {@link FragmentWriter} wrote them. */
final class FragmentReader {

    /** Version that added sums by day. */
    private static final int TALLIED = 2;

    /** Version that added policies, channels of consents, scores, campaigns, accounts. */
    private static final int DESCRIBED = 3;

    /** Version that added what computed traits are made of. */
    private static final int COMPUTED = 4;

    private final PackedReader in;
    private final long version;

    FragmentReader(PackedReader in) {
        this.in = in;
        this.version = in.number();
        if (version < 1 || version > FragmentBytes.VERSION) {
            throw new IllegalArgumentException("A fragment of a version that is not known");
        }
    }

    Fragment read() {
        Fragment fragment =
                new Fragment(
                        in.optional(this::seen),
                        in.optional(this::seen),
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
                        trail(),
                        tallies(Fragment.MOST_SALES),
                        tallies(Fragment.MOST_DOINGS),
                        scores(),
                        has(DESCRIBED) ? in.list(this::campaign) : List.of(),
                        has(DESCRIBED) ? in.list(this::account) : List.of(),
                        has(COMPUTED) ? gauges() : Gauges.NONE);
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("More bytes than a fragment has");
        }
        return fragment;
    }

    private boolean has(int since) {
        return version >= since;
    }

    private Seen seen() {
        return new Seen(in.time(), in.time(), in.number());
    }

    private SortedMap<String, Seen> channels() {
        SortedMap<String, Seen> channels = new TreeMap<>();
        in.each(() -> channels.put(in.text(), seen()));
        return channels;
    }

    private Traits traits() {
        SortedMap<String, Trait> traits = new TreeMap<>();
        in.each(() -> traits.put(in.text(), trait()));
        return new Traits(traits);
    }

    private Trait trait() {
        return new Trait(
                value(),
                in.text(),
                in.text(),
                in.stamp(),
                in.flag(),
                has(DESCRIBED) ? Words.policy(in.smallNumber()) : TraitPolicy.LATEST,
                has(DESCRIBED) ? in.smallNumber() : 0);
    }

    private TraitValue value() {
        return switch (in.smallNumber()) {
            case Words.TEXT -> new TraitValue.Text(in.text());
            case Words.NUMBER -> new TraitValue.Numeric(new BigDecimal(in.text()));
            case Words.YES -> new TraitValue.Flag(true);
            case Words.NO -> new TraitValue.Flag(false);
            case Words.REMOVED -> new TraitValue.Removed();
            case Words.SEVERAL -> new TraitValue.Several(new TreeSet<>(in.list(in::text)));
            default -> throw new IllegalArgumentException("A trait of an unknown kind");
        };
    }

    private Orders orders() {
        Orders orders =
                new Orders(
                        in.number(),
                        in.number(),
                        money(),
                        in.number(),
                        money(),
                        in.optional(this::lastOrder));
        return orders;
    }

    private SortedMap<String, Long> money() {
        SortedMap<String, Long> money = new TreeMap<>();
        in.each(() -> money.put(in.text(), in.number()));
        return money;
    }

    private LastOrder lastOrder() {
        return new LastOrder(in.text(), in.stamp(), in.text(), in.text(), in.number());
    }

    private Buckets buckets(int most) {
        return new Buckets(in.list(this::bucket), most);
    }

    private Bucket bucket() {
        return new Bucket(LocalDate.ofEpochDay(in.number()), in.text(), in.number());
    }

    private Tallies tallies(int most) {
        return new Tallies(has(TALLIED) ? in.list(this::tally) : List.of(), most);
    }

    private Gauges gauges() {
        SortedMap<String, Tallies> counted = new TreeMap<>();
        in.each(() -> counted.put(in.text(), counted()));
        SortedMap<String, Marks> marked = new TreeMap<>();
        in.each(() -> marked.put(in.text(), marks()));
        return new Gauges(counted, marked);
    }

    private Tallies counted() {
        int most = in.smallNumber();
        return new Tallies(in.list(this::tally), most);
    }

    private Marks marks() {
        boolean first = in.flag();
        int most = in.smallNumber();
        return new Marks(in.list(this::mark), first, most);
    }

    private Mark mark() {
        return new Mark(LocalDate.ofEpochDay(in.number()), in.stamp(), in.text());
    }

    private Tally tally() {
        LocalDate day = LocalDate.ofEpochDay(in.number());
        String key = in.text();
        long count = in.number();
        return in.flag()
                ? new Tally(day, key, count, in.number(), in.number(), in.number())
                : new Tally(day, key, count, 0, 0, 0);
    }

    private CartEvent cartEvent() {
        return new CartEvent(
                in.stamp(),
                in.smallNumber(),
                Words.cartKind(in.smallNumber()),
                in.text(),
                in.textOrNothing(),
                in.textOrNothing(),
                in.smallNumber(),
                in.optional(in::number),
                in.textOrNothing());
    }

    private RecentTouch recent() {
        return new RecentTouch(
                in.stamp(),
                in.text(),
                in.text(),
                in.textOrNothing(),
                in.list(in::text),
                in.textOrNothing());
    }

    private CaseEvent caseEvent() {
        return new CaseEvent(
                in.stamp(),
                new CaseStep(
                        in.text(),
                        Words.caseStatus(in.smallNumber()),
                        in.textOrNothing(),
                        in.textOrNothing(),
                        in.textOrNothing()));
    }

    private Statement statement() {
        return new Statement(
                in.text(),
                in.id(),
                in.flag(),
                in.stamp(),
                in.text(),
                has(DESCRIBED) ? in.textOrNothing() : null);
    }

    private FeedbackGiven feedback() {
        Stamp stamp = in.stamp();
        String kind = in.text();
        int score = in.smallNumber();
        Long best = in.optional(in::number);
        Feedback feedback = new Feedback(kind, score, best == null ? null : Math.toIntExact(best));
        return new FeedbackGiven(stamp, feedback, in.text());
    }

    private SortedMap<String, Score> scores() {
        SortedMap<String, Score> scores = new TreeMap<>();
        if (has(DESCRIBED)) {
            in.each(() -> scores.put(in.text(), score()));
        }
        return scores;
    }

    private Score score() {
        return new Score(in.number(), in.number(), in.smallNumber(), in.stamp());
    }

    private CampaignTouch campaign() {
        return new CampaignTouch(
                in.stamp(),
                in.text(),
                in.text(),
                new Campaign(
                        in.textOrNothing(),
                        in.textOrNothing(),
                        in.textOrNothing(),
                        in.textOrNothing()));
    }

    private Membership account() {
        return new Membership(in.stamp(), in.text(), in.text());
    }

    private Trail trail() {
        Map<Signal, Span> ever = new EnumMap<>(Signal.class);
        in.each(() -> ever.put(Words.signal(in.smallNumber()), span()));
        Trail trail = new Trail(ever, in.list(this::hour));
        return trail;
    }

    private Hour hour() {
        return new Hour(in.number(), Words.signal(in.smallNumber()), span());
    }

    private Span span() {
        Stamp first = in.stamp();
        Stamp last = in.optional(in::stamp);
        return last == null ? Span.of(first) : new Span(first, last);
    }
}
