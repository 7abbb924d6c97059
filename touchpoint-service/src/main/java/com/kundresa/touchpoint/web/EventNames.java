package com.kundresa.touchpoint.web;

import java.text.Normalizer;
import java.util.Set;

/**
 * Types of interaction out of event names: {@code Order Completed} becomes {@code order_completed}.
 */
public final class EventNames {

    private static final int LONGEST = 60;

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
    public static String snake(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder snake = new StringBuilder(plain.length() + 4);
        boolean apart = false;
        boolean afterLower = false;
        for (int at = 0; at < plain.length(); at++) {
            char unit = plain.charAt(at);
            boolean upper = unit >= 'A' && unit <= 'Z';
            boolean lower = unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9';
            if (upper || lower) {
                if (!snake.isEmpty() && (apart || upper && afterLower)) {
                    snake.append('_');
                }
                snake.append(upper ? (char) (unit + 'a' - 'A') : unit);
                apart = false;
                afterLower = lower;
            } else if (!mark(unit)) {
                apart = true;
                afterLower = false;
            }
        }
        return snake.toString();
    }

    /** Accents and the like, which the decomposed form puts behind their letter. */
    private static boolean mark(char unit) {
        int type = Character.getType(unit);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
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
