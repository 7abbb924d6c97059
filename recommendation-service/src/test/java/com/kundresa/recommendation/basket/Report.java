package com.kundresa.recommendation.basket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables of docs/reference/next-basket.md. */
final class Report {

    private static final String UNTIL = "<!-- measured: end -->\n";

    private final Trial trial;
    private final Kundresa ours;
    private final List<Recommender> others;

    Report(Trial trial, Kundresa ours, List<Recommender> others) {
        this.trial = trial;
        this.ours = ours;
        this.others = others;
    }

    Difference ahead(Trial.Question question, Recommender other) {
        return Difference.of(trial.of(ours, question), trial.of(other, question));
    }

    String tables() {
        StringBuilder text = new StringBuilder();
        for (Trial.Question question : Trial.Question.values()) {
            text.append(title(question))
                    .append("\n\n| | HR@10 | Recall@10 | NDCG@10 |\n| --- | --- | --- | --- |\n")
                    .append(row(ours, question));
            others.forEach(other -> text.append(row(other, question)));
            text.append("\n| ahead in NDCG@10 of | by | standard error | by customer | errors |\n")
                    .append("| --- | --- | --- | --- | --- |\n");
            others.forEach(other -> text.append(difference(other, question)));
            text.append('\n');
        }
        return text.toString();
    }

    /** Puts the tables between the marks of a page. */
    void write(Path page) throws IOException {
        write(page, "baskets", tables() + ours.cost());
    }

    private static void write(Path page, String mark, String tables) throws IOException {
        String before = Files.readString(page);
        String from = "<!-- measured: " + mark + " -->\n";
        int start = before.indexOf(from) + from.length();
        Files.writeString(
                page,
                before.substring(0, start)
                        + "\n"
                        + tables
                        + "\n\n"
                        + before.substring(before.indexOf(UNTIL, start)));
    }

    /** The table of strangers in the middle of a basket. */
    static String visits(VisitTrial trial) {
        return String.format(
                        Locale.ROOT,
                        "### The rest of a stranger's basket, from its first half, %,d invoices%n%n",
                        trial.ours.size())
                + "| | HR@10 | Recall@10 | NDCG@10 |\n| --- | --- | --- | --- |\n"
                + row("Kundresa", trial.ours)
                + row("item-item cosine", trial.cosine)
                + row("30-day popularity", trial.popular)
                + "\n| ahead in NDCG@10 of | by | standard error | by customer | errors |\n"
                + "| --- | --- | --- | --- | --- |\n"
                + difference("item-item cosine", Difference.of(trial.ours, trial.cosine))
                + difference("30-day popularity", Difference.of(trial.ours, trial.popular));
    }

    static void writeVisits(Path page, VisitTrial trial, Kundresa kundresa) throws IOException {
        write(page, "visits", visits(trial) + "\n" + kundresa.cost());
    }

    private String title(Trial.Question question) {
        String invoices =
                String.format(Locale.ROOT, "%,d invoices", trial.of(ours, question).size());
        return switch (question) {
            case ALL -> "### All that was bought, " + invoices;
            case NEW_IN_THE_SAME_TEN ->
                    "### The same ten, against what was new to the customer, " + invoices;
            case NEW_ONLY ->
                    "### Ten that had to be new to the customer, against what was new, " + invoices;
        };
    }

    private String row(Recommender one, Trial.Question question) {
        return row(one.name(), trial.of(one, question));
    }

    private static String row(String name, List<Trial.Judged> judged) {
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f |%n",
                name,
                mean(judged, Verdict::hit),
                mean(judged, Verdict::recall),
                mean(judged, Verdict::ndcg));
    }

    private String difference(Recommender other, Trial.Question question) {
        return difference(other.name(), ahead(question, other));
    }

    private static String difference(String name, Difference gap) {
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f | %.1f |%n",
                name,
                gap.mean(),
                gap.error(),
                gap.clustered(),
                gap.ahead());
    }

    private static double mean(List<Trial.Judged> judged, ToDoubleFunction<Verdict> of) {
        return judged.stream()
                .map(Trial.Judged::verdict)
                .mapToDouble(of)
                .average()
                .orElse(Double.NaN);
    }
}
