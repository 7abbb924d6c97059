package com.kundresa.recommendation.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts measured rows into their place of docs/reference/off-policy-evaluation.md, where that was
 * asked for with {@code -Dkundresa.write-report=true}.
 */
final class Report {

    private static final Path PAGE = Path.of("../docs/reference/off-policy-evaluation.md");

    private Report() {}

    /** Rows go below the head of the table that follows the mark. */
    static void write(String mark, List<String> rows) {
        if (!Boolean.getBoolean("kundresa.write-report")) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(PAGE);
            int head = lines.indexOf("<!-- " + mark + " -->") + 2;
            int end = head + 1;
            while (end < lines.size() && lines.get(end).startsWith("|")) {
                end++;
            }
            List<String> page = new ArrayList<>(lines.subList(0, head + 1));
            page.addAll(rows);
            page.addAll(lines.subList(end, lines.size()));
            Files.write(PAGE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
