package com.kundresa.profile.segment;

import com.kundresa.profile.customer.Window;
import com.kundresa.profile.touch.TraitValue;
import java.util.stream.Collectors;

/** Clauses in words. */
final class Wording {

    private Wording() {}

    static String of(Condition.Count count) {
        return count.range().words() + " times " + count.type() + within(count.window());
    }

    static String of(Condition.Money money) {
        String flow = money.flow() == Condition.Flow.ORDERED ? "ordered" : "given back";
        return money.range().words()
                + " minor units of "
                + money.currency()
                + ' '
                + flow
                + within(money.window());
    }

    static String of(Condition.Bought bought) {
        return bought.range().words()
                + " pieces of "
                + bought.productId()
                + " bought"
                + within(bought.window());
    }

    static String of(Condition.Interest interest) {
        String kind = interest.kind() == Condition.Kind.CATEGORY ? "category " : "product ";
        return interest.percent().words()
                + " % of what was looked at is "
                + kind
                + interest.key()
                + within(interest.window());
    }

    static String of(Condition.Ago ago) {
        String event =
                switch (ago.event()) {
                    case Condition.Event.FirstSeen first -> "first seen ";
                    case Condition.Event.LastSeen last -> "last seen ";
                    case Condition.Event.LastOrder order -> "ordered last ";
                    case Condition.Event.LastIn in -> "last seen in channel " + in.channel() + ' ';
                };
        return ago.atLeast() == null
                ? event + "less than " + ago.lessThan() + " ago"
                : event + "at least " + ago.atLeast() + " ago";
    }

    static String of(Condition.InPhase phase) {
        return "stands in phase "
                + phase.phases().stream().sorted().collect(Collectors.joining(" or "));
    }

    static String of(Condition.Trait trait) {
        return switch (trait.test()) {
            case Condition.Test.Exists exists -> "trait " + trait.name() + " is known";
            case Condition.Test.OneOf one ->
                    one.values().stream()
                            .map(Wording::of)
                            .sorted()
                            .collect(
                                    Collectors.joining(
                                            " or ", "trait " + trait.name() + " is ", ""));
            case Condition.Test.Between between ->
                    "trait "
                            + trait.name()
                            + (between.atLeast() == null ? "" : " is at least " + between.atLeast())
                            + (between.atMost() == null ? "" : " is at most " + between.atMost());
        };
    }

    static String of(TraitValue value) {
        return switch (value) {
            case TraitValue.Text text -> text.text();
            case TraitValue.Numeric number -> number.number().toPlainString();
            case TraitValue.Flag flag -> Boolean.toString(flag.flag());
            case TraitValue.Removed removed -> "taken away";
            case TraitValue.Several several -> String.join(", ", several.texts());
        };
    }

    static String of(Condition.Channel channel) {
        return "met in channel " + channel.channel();
    }

    static String of(Condition.Known known) {
        return "has an identifier of type " + known.identifierType();
    }

    static String of(Condition.OpenCases cases) {
        String topic = cases.topic() == null ? "" : " about " + cases.topic();
        return cases.range().words() + " open cases" + topic;
    }

    static String of(Condition.Score score) {
        String within =
                score.within() == null ? "" : ", given less than " + score.within() + " ago";
        return "newest " + score.kind() + " score is " + score.range().words() + within;
    }

    static String of(Condition.Allows allows) {
        return (allows.granted() ? "allows " : "does not allow ") + allows.purpose();
    }

    static String of(Condition.CartLeft cart) {
        return "something lies in the cart, untouched for " + cart.untouched();
    }

    private static String within(Window window) {
        if (window.isEver()) {
            return "";
        }
        String days = " in " + window.days() + " days up to ";
        return days + (window.skipped() == 0 ? "today" : window.skipped() + " days ago");
    }
}
