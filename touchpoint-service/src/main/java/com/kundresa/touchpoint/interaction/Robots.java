package com.kundresa.touchpoint.interaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells programs from people by the user agent that they show: crawlers, monitors, link previews,
 * assistants and automated browsers that say what they are. The words are in {@code robots.txt};
 * see docs/decisions/0011-robots.md.
 *
 * <p>Most events of one minute come from few user agents, so answers are remembered, at most
 * {@value #REMEMBERED} of them; a full memory starts anew.
 */
public final class Robots {

    private static final int REMEMBERED = 4_096;
    private static final int LONGEST = 512;
    private static final List<String> WORDS = words();
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private Robots() {}

    /** Whether this user agent says that it is a program; no where nothing is said. */
    public static boolean show(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return false;
        }
        String shown = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        Boolean known = KNOWN.get(shown);
        return known == null ? remembered(shown) : known;
    }

    private static boolean remembered(String userAgent) {
        String lower = userAgent.toLowerCase(Locale.ROOT);
        boolean robot = WORDS.stream().anyMatch(lower::contains);
        if (KNOWN.size() >= REMEMBERED) {
            KNOWN.clear();
        }
        KNOWN.put(userAgent, robot);
        return robot;
    }

    private static List<String> words() {
        try (InputStream file = Robots.class.getResourceAsStream("robots.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(file, "robots.txt is missing"),
                                        StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
