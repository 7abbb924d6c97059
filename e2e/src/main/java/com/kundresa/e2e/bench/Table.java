package com.kundresa.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as a Markdown table, each row with the way in which it was taken. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table() {
        lines.add("| what | figure | beside it | CPU per operation | method |");
        lines.add("| --- | --- | --- | --- | --- |");
    }

    void row(String what, String figure, String beside, String cpu, String method) {
        lines.add(String.format("| %s | %s | %s | %s | %s |", what, figure, beside, cpu, method));
    }

    static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    static String percentiles(Load.Result result) {
        return String.format(
                Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", result.millis(50), result.millis(99));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
