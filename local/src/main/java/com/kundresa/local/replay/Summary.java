package com.kundresa.local.replay;

import com.kundresa.local.sending.Ledger.Snapshot;
import com.kundresa.local.sending.SendWithBar.Result;
import java.util.Locale;

/** The last words of a replay. Pure. */
final class Summary {
    private Summary() {}

    static String of(Dataset dataset, Result result) {
        StringBuilder text = new StringBuilder();
        text.append(line("read", dataset.name()));
        dataset.notes().forEach((words, rows) -> text.append(line("  " + words, number(rows))));
        Snapshot all = result.snapshot();
        text.append(line("messages", number(dataset.messages().size())));
        text.append(line("sent in this run", number(result.sentNow())));
        text.append(line("sent in all runs", number(all.sent())));
        text.append(line("accepted", number(all.accepted())));
        text.append(line("  known already", number(all.duplicate())));
        text.append(line("rejected", number(all.rejections())));
        all.rejected().forEach((reason, count) -> text.append(rejection(all, reason, count)));
        text.append(line("requests repeated", number(all.repeated())));
        text.append(line("seconds", decimal(seconds(result))));
        text.append(
                line(
                        "rate",
                        decimal(result.sentNow() / Math.max(seconds(result), 0.001))
                                + " a second"));
        return text.toString();
    }

    private static String rejection(Snapshot all, String reason, long count) {
        String example = all.examples().getOrDefault(reason, "");
        return line("  " + reason, number(count) + ", for example " + example);
    }

    private static double seconds(Result result) {
        return result.time().toMillis() / 1000.0;
    }

    private static String line(String words, String value) {
        return "%-50s %s%n".formatted(words, value);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
