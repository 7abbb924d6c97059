package com.kundresa.recommendation.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The logs of the Open Bandit Dataset (Y. Saito et al., 2020) beside the project, campaign "men":
 * 34 items, 3 positions, 10,000 impressions by each of two policies. Every impression is a decision
 * of its own, with the probability of its item at its position.
 */
final class OpenBandit {

    static final int ITEMS = 34;
    static final int POSITIONS = 3;
    private static final Path DATA = Path.of("../../shared/data/open-bandit");

    /**
     * An impression.
     *
     * @param position 0 to 2, from the left
     */
    record Impression(int item, int position, int click, double propensity) {}

    private OpenBandit() {}

    static boolean isThere() {
        return Files.isReadable(log("random-men")) && Files.isReadable(log("bts-men"));
    }

    /** Items by chance, all alike. */
    static List<Impression> random() {
        return read("random-men");
    }

    /** Items by Bernoulli Thompson sampling, which went on learning during the week. */
    static List<Impression> bts() {
        return read("bts-men");
    }

    /** How often a policy showed each item at each position: what it was like on the whole. */
    static double[][] onTheWhole(List<Impression> log) {
        double[][] shares = new double[POSITIONS][ITEMS];
        log.forEach(one -> shares[one.position()][one.item()]++);
        for (double[] row : shares) {
            double all = Arrays.stream(row).sum();
            Arrays.setAll(row, item -> row[item] / all);
        }
        return shares;
    }

    private static Path log(String policy) {
        return DATA.resolve(policy).resolve("log.csv.gz");
    }

    private static List<Impression> read(String policy) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(log(policy))),
                                StandardCharsets.UTF_8))) {
            List<String> head = List.of(lines.readLine().split(","));
            int item = head.indexOf("item_id");
            int position = head.indexOf("position");
            int click = head.indexOf("click");
            int propensity = head.indexOf("propensity_score");
            return lines.lines()
                    .map(line -> line.split(","))
                    .map(row ->
                            new Impression(
                                    Integer.parseInt(row[item]),
                                    Integer.parseInt(row[position]) - 1,
                                    Integer.parseInt(row[click]),
                                    Double.parseDouble(row[propensity])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
