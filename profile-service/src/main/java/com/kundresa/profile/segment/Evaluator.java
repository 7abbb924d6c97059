package com.kundresa.profile.segment;

import com.kundresa.profile.consent.Consent;
import com.kundresa.profile.customer.Cart;
import com.kundresa.profile.customer.Computed;
import com.kundresa.profile.customer.ComputedTrait;
import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.CustomerState.KnownTrait;
import com.kundresa.profile.customer.CustomerState.ScoreGiven;
import com.kundresa.profile.customer.Gauges;
import com.kundresa.profile.customer.Reckoning;
import com.kundresa.profile.customer.Seen;
import com.kundresa.profile.customer.Standing;
import com.kundresa.profile.touch.TraitValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers a rule for one customer at one moment, clause by clause, and says when time alone will
 * change the answer: it looks at one moment after the other at which a clause could turn, until the
 * whole does.
 */
public final class Evaluator {

    /** After so many moments it is looked again later instead. */
    private static final int MOST_LOOKS = 8;

    private final Facts facts;
    private final Instant now;

    private Evaluator(Facts facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    /** What comes of a rule. */
    public static Finding evaluate(Condition rule, Facts facts, Instant now) {
        return new Evaluator(facts, now).find(rule);
    }

    /**
     * When time alone changes the answer that was found; after very many moments at which it could
     * have changed and did not, the next one to look again at; nothing where it stays for ever.
     */
    public static Optional<Instant> nextChange(Condition rule, Facts facts, Finding found) {
        Finding last = found;
        Instant at = last.turnsAt();
        for (int looks = 0; at != null && looks < MOST_LOOKS; looks++) {
            last = evaluate(rule, facts, at);
            if (last.holds() != found.holds()) {
                return Optional.of(at);
            }
            at = last.turnsAt();
        }
        return Optional.ofNullable(at);
    }

    private Finding find(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all(all);
            case Condition.Any any -> any(any);
            case Condition.Not not -> not(not);
            case Condition.Count count -> Amounts.count(count, facts, now);
            case Condition.Money money -> Amounts.money(money, facts, now);
            case Condition.Bought bought -> Amounts.bought(bought, facts, now);
            case Condition.Interest interest -> Amounts.interest(interest, facts, now);
            case Condition.Ago ago -> ago(ago);
            case Condition.InPhase phase -> phase(phase);
            case Condition.Trait trait -> trait(trait);
            case Condition.Channel channel -> channel(channel);
            case Condition.Known known -> known(known);
            case Condition.OpenCases cases -> cases(cases);
            case Condition.Score score -> score(score);
            case Condition.Allows allows -> allows(allows);
            case Condition.CartLeft cart -> cart(cart);
        };
    }

    private Finding all(Condition.All all) {
        List<Finding> parts = all.parts().stream().map(this::find).toList();
        return Finding.of("all of these", parts.stream().allMatch(Finding::holds), parts);
    }

    private Finding any(Condition.Any any) {
        List<Finding> parts = any.parts().stream().map(this::find).toList();
        return Finding.of("any of these", parts.stream().anyMatch(Finding::holds), parts);
    }

    private Finding not(Condition.Not not) {
        Finding part = find(not.part());
        return Finding.of("not this", !part.holds(), List.of(part));
    }

    private Finding ago(Condition.Ago ago) {
        Instant last = time(ago.event());
        Duration length = ago.atLeast() == null ? ago.lessThan() : ago.atLeast();
        if (last == null || length == null) {
            return Finding.of(Wording.of(ago), false, "never");
        }
        Instant turnsAt = last.plus(length);
        boolean past = !now.isBefore(turnsAt);
        boolean holds = past == (ago.atLeast() != null);
        return Finding.of(Wording.of(ago), holds, last.toString(), past ? null : turnsAt);
    }

    private @Nullable Instant time(Condition.Event event) {
        CustomerState state = facts.state();
        return switch (event) {
            case Condition.Event.FirstSeen first -> state.firstSeen();
            case Condition.Event.LastSeen last -> state.lastSeen();
            case Condition.Event.LastOrder order -> {
                CustomerState.KnownOrder last = state.orders().last();
                yield last == null ? null : last.at();
            }
            case Condition.Event.LastIn in -> {
                Seen seen = state.channels().get(in.channel());
                yield seen == null ? null : seen.last();
            }
        };
    }

    private Finding phase(Condition.InPhase wanted) {
        Standing standing = facts.standing(now);
        String phase = standing.journey().phase();
        return Finding.of(
                Wording.of(wanted),
                wanted.phases().contains(phase),
                phase,
                standing.nextChangeAt().orElse(null));
    }

    private Finding trait(Condition.Trait wanted) {
        Optional<ComputedTrait> computed = facts.computed(wanted.name());
        Optional<TraitValue> value =
                computed.isPresent()
                        ? computed.flatMap(trait -> Reckoning.value(trait, gauges(), now))
                                .map(Computed::value)
                        : Optional.ofNullable(facts.state().traits().get(wanted.name()))
                                .map(KnownTrait::value);
        return Finding.of(
                Wording.of(wanted),
                value.isPresent() && stands(wanted.test(), value.get()),
                value.map(Wording::of).orElse("not known"),
                computed.flatMap(trait -> Reckoning.nextChange(trait, gauges(), now)).orElse(null));
    }

    private Gauges gauges() {
        return facts.known().gauges();
    }

    private static boolean stands(Condition.Test test, TraitValue value) {
        return switch (test) {
            case Condition.Test.Exists exists -> true;
            case Condition.Test.OneOf one -> isOneOf(one, value);
            case Condition.Test.Between between ->
                    value instanceof TraitValue.Numeric number
                            && (between.atLeast() == null
                                    || number.number().compareTo(between.atLeast()) >= 0)
                            && (between.atMost() == null
                                    || number.number().compareTo(between.atMost()) <= 0);
        };
    }

    /** Of a trait with several values, one must be among those asked for. */
    private static boolean isOneOf(Condition.Test.OneOf one, TraitValue value) {
        return value instanceof TraitValue.Several several
                ? one.values().stream()
                        .anyMatch(each -> several.texts().containsAll(each.asSeveral().texts()))
                : one.values().contains(value);
    }

    private Finding channel(Condition.Channel wanted) {
        boolean holds = facts.state().channels().containsKey(wanted.channel());
        return Finding.of(
                Wording.of(wanted), holds, String.join(", ", facts.state().channels().keySet()));
    }

    private Finding known(Condition.Known wanted) {
        List<String> types =
                facts.state().identifiers().stream()
                        .filter(each -> !each.shared())
                        .map(CustomerState.KnownIdentifier::type)
                        .distinct()
                        .toList();
        return Finding.of(
                Wording.of(wanted),
                types.contains(wanted.identifierType()),
                String.join(", ", types));
    }

    private Finding cases(Condition.OpenCases wanted) {
        long open =
                facts.state().cases().open().stream()
                        .filter(each ->
                                wanted.topic() == null || wanted.topic().equals(each.topic()))
                        .count();
        return Finding.of(Wording.of(wanted), wanted.range().holds(open), Long.toString(open));
    }

    private Finding score(Condition.Score wanted) {
        Optional<ScoreGiven> newest =
                facts.state().feedback().stream()
                        .filter(each -> each.kind().equals(wanted.kind()))
                        .findFirst();
        if (newest.isEmpty()) {
            return Finding.of(Wording.of(wanted), false, "none given");
        }
        ScoreGiven given = newest.get();
        Instant staleAt = wanted.within() == null ? null : given.at().plus(wanted.within());
        boolean young = staleAt == null || now.isBefore(staleAt);
        return Finding.of(
                Wording.of(wanted),
                young && wanted.range().holds(given.score()),
                given.score() + " on " + given.at(),
                young ? staleAt : null);
    }

    private Finding allows(Condition.Allows wanted) {
        Consent consent = facts.state().consents().get(wanted.purpose());
        boolean granted = consent != null && consent.allowsAt(now);
        Instant endsAt = consent != null && granted ? consent.expiresAt() : null;
        return Finding.of(
                Wording.of(wanted), granted == wanted.granted(), said(consent, granted), endsAt);
    }

    private static String said(@Nullable Consent consent, boolean granted) {
        if (consent == null) {
            return "never said";
        }
        if (granted) {
            return "allowed";
        }
        return consent.granted() ? "expired" : "refused";
    }

    private Finding cart(Condition.CartLeft wanted) {
        Cart cart = facts.state().cart();
        if (cart == null) {
            return Finding.of(Wording.of(wanted), false, "an empty cart");
        }
        Instant leftAt = cart.updatedAt().plus(wanted.untouched());
        boolean left = !now.isBefore(leftAt);
        String found = cart.lines().size() + " products since " + cart.updatedAt();
        return Finding.of(Wording.of(wanted), left, found, left ? null : leftAt);
    }
}
