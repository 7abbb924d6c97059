package com.kundresa.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What keeps somebody with a screen reader, a keyboard or weak eyes from using a page, by the rules
 * of axe-core.
 */
final class Barriers {
    private static final String RULES = "/axe.min.js";
    private static final String FIND =
            """
            async () => (await axe.run()).violations.flatMap(rule =>
              rule.nodes.map(node => `${rule.id} at ${node.target.flat().join(' ')}: ${rule.help}`))
            """;

    private Barriers() {}

    /** One line each; the window must have been opened for inspection. */
    @SuppressWarnings("unchecked")
    static List<String> on(Page page) {
        page.evaluate(rules());
        return (List<String>) page.evaluate(FIND);
    }

    private static String rules() {
        try (var rules = Barriers.class.getResourceAsStream(RULES)) {
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
