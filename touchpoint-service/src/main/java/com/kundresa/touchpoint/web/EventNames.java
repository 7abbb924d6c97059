package com.kundresa.touchpoint.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Types of interaction out of event names: {@code Order Completed} becomes {@code order_completed}.
 */
final class EventNames {

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    /**
     * Types that mean something in the contract but that no event name may claim without its facts.
     */
    private static final Set<String> RESERVED =
            Set.of(
                    "page_viewed",
                    "screen_viewed",
                    "identified",
                    "aliased",
                    "grouped",
                    "chat_message",
                    "case_opened",
                    "case_commented",
                    "case_solved",
                    "case_reopened",
                    "feedback_given");

    private EventNames() {}

    /**
     * Lower case ASCII with underscores, at most 60 characters; empty where nothing of it remains.
     */
    static String snake(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String apart = CAMEL.matcher(plain).replaceAll("_").toLowerCase(Locale.ROOT);
        return EDGES.matcher(OTHERS.matcher(apart).replaceAll("_")).replaceAll("");
    }

    /** The type of an event that has no meaning of its own here. */
    static String custom(String snake) {
        boolean asItIs =
                !snake.isEmpty()
                        && !Character.isDigit(snake.charAt(0))
                        && !RESERVED.contains(snake);
        String type = asItIs ? snake : snake.isEmpty() ? "custom" : "custom_" + snake;
        return type.length() > LONGEST ? type.substring(0, LONGEST) : type;
    }
}
