package com.kundresa.profile.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kundresa.profile.World;
import com.kundresa.profile.identity.Group;
import com.kundresa.profile.identity.Partition;
import com.kundresa.profile.likeness.text.TextResemblance;
import com.kundresa.profile.touch.Touch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How well persons are told apart and found again, on records of which is known who is who. With
 * {@code -Dkundresa.write-report=true} the table of docs/reference/identity-quality.md is written
 * anew.
 */
class IdentityQualityTest {
    private static final Path REPORT = Path.of("../docs/reference/identity-quality.md");
    private static final double LIKELY = 0.5;

    /** Pairs of records, judged against the truth. */
    private record Quality(
            String data, String what, long pairs, long right, long all, int largest) {

        double precision() {
            return pairs == 0 ? 1 : (double) right / pairs;
        }

        double recall() {
            return (double) right / all;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %,d | %s | %.4f | %.4f | %s |",
                    data,
                    what,
                    pairs,
                    pairs == 0
                            ? "nothing claimed"
                            : String.format(Locale.ROOT, "%.4f", precision()),
                    recall(),
                    f1(),
                    largest == 0 ? "none is merged" : Integer.toString(largest));
        }
    }

    @Test
    void automaticMergesAreRightAndSuggestionsFindWhatTheyCannot() throws IOException {
        assumeTrue(
                KnownPersons.areThere(),
                "The records of data/identity are not beside the project: quality is not measured.");
        List<Quality> report = new ArrayList<>();
        for (KnownPersons data :
                List.of(
                        KnownPersons.fake1000(),
                        KnownPersons.febrl3(),
                        KnownPersons.historical())) {
            Quality merges = merges(data);
            Quality suggestions = suggestions(data);
            report.add(merges);
            report.add(suggestions);
            assertThat(merges.precision()).as(merges.row()).isGreaterThanOrEqualTo(0.995);
            assertThat(suggestions.precision()).as(suggestions.row()).isGreaterThanOrEqualTo(0.95);
            assertThat(suggestions.recall()).isGreaterThanOrEqualTo(0.75);
            assertThat(suggestions.recall())
                    .as("%s%n%s", merges.row(), suggestions.row())
                    .isGreaterThanOrEqualTo(merges.recall());
        }
        report.forEach(each -> System.out.println(each.row()));
        if (Boolean.getBoolean("kundresa.write-report")) {
            write(report);
        }
    }

    /** What the deterministic rules merge by themselves. */
    private static Quality merges(KnownPersons data) {
        Partition partition = World.of(data.records()).partition();
        Map<UUID, List<String>> recordsByCustomer = new HashMap<>();
        Map<UUID, UUID> customers = partition.customerIds();
        for (Touch record : data.records()) {
            UUID node =
                    record.identifiers().stream()
                            .filter(each -> each.type().equals("chat_contact"))
                            .findFirst()
                            .orElseThrow()
                            .nodeId();
            recordsByCustomer
                    .computeIfAbsent(customers.get(node), id -> new ArrayList<>())
                    .add(record.messageId());
        }
        long pairs = 0;
        long right = 0;
        int largest = 0;
        for (List<String> records : recordsByCustomer.values()) {
            largest = Math.max(largest, records.size());
            pairs += pairsOf(records.size());
            right += rightPairs(records, data.truth());
        }
        assertThat(partition.groups()).extracting(Group::customerId).doesNotHaveDuplicates();
        return new Quality(data.name(), "automatic merges", pairs, right, allPairs(data), largest);
    }

    /** What is suggested to agents; nobody is merged by it. */
    private static Quality suggestions(KnownPersons data) {
        List<Suggestion> found =
                new Suggestions(data.fields(), new TextResemblance()).among(data.persons(), LIKELY);
        long right =
                found.stream()
                        .filter(each ->
                                Objects.equals(
                                        data.truth().get(each.one()),
                                        data.truth().get(each.other())))
                        .count();
        assertThat(found)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(Suggestion::probability).reversed());
        return new Quality(data.name(), "suggestions", found.size(), right, allPairs(data), 0);
    }

    private static long allPairs(KnownPersons data) {
        Map<String, Integer> sizes = new HashMap<>();
        data.truth().values().forEach(person -> sizes.merge(person, 1, Integer::sum));
        return sizes.values().stream().mapToLong(IdentityQualityTest::pairsOf).sum();
    }

    private static long rightPairs(Collection<String> records, Map<String, String> truth) {
        Map<String, Integer> sizes = new HashMap<>();
        records.forEach(record -> sizes.merge(truth.get(record), 1, Integer::sum));
        return sizes.values().stream().mapToLong(IdentityQualityTest::pairsOf).sum();
    }

    private static long pairsOf(int size) {
        return size * (size - 1L) / 2;
    }

    private static void write(List<Quality> report) throws IOException {
        String before = Files.readString(REPORT);
        int table = before.indexOf("| data |");
        StringBuilder text = new StringBuilder(before.substring(0, table));
        text.append("| data | what | pairs | precision | recall | F1 | largest customer |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        report.forEach(each -> text.append(each.row()).append('\n'));
        Files.writeString(REPORT, text.toString());
    }
}
