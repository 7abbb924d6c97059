package com.kundresa.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.kundresa.local.sending.Ledger.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
    private static final String RETAIL =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536366,22633,"HAND WARMER, RED",6,2010-12-01 08:28:00,1.85,17850,United Kingdom
            """;

    @TempDir Path folder;

    @Test
    void aPlainAndAGzippedFileGiveTheSameMessages() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.csv"), RETAIL);
        Path packed = folder.resolve("a.csv.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(RETAIL.getBytes(StandardCharsets.UTF_8));
        }

        Dataset fromPlain = Formats.read(new DataFile(plain)).orElseThrow();
        Dataset fromPacked = Formats.read(new DataFile(packed)).orElseThrow();

        assertThat(fromPlain).isEqualTo(fromPacked);
        assertThat(fromPlain.name()).isEqualTo("Online Retail");
        assertThat(fromPlain.messages().getFirst().body()).contains("HAND WARMER, RED");
    }

    @Test
    void anUnknownHeaderIsNoDataset() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "a,b\n1,2\n");

        assertThat(Formats.read(new DataFile(file))).isEmpty();
    }

    @Test
    void theContentHashFollowsTheContent() throws IOException {
        Path one = Files.writeString(folder.resolve("1.csv"), "a\n");
        Path same = Files.writeString(folder.resolve("2.csv"), "a\n");
        Path other = Files.writeString(folder.resolve("3.csv"), "b\n");

        assertThat(new DataFile(one).contentHash()).isEqualTo(new DataFile(same).contentHash());
        assertThat(new DataFile(one).contentHash()).isNotEqualTo(new DataFile(other).contentHash());
    }

    @Test
    void progressIsReadAsItWasWritten() {
        ProgressFile file = new ProgressFile(folder.resolve("replay/p.json"));
        BitSet answered = new BitSet();
        answered.set(0, 70);
        answered.set(99);
        Snapshot snapshot =
                new Snapshot(answered, 70, 3, Map.of("why", 1L), Map.of("why", "m-1"), 2);

        file.save(snapshot);

        assertThat(file.load()).isEqualTo(snapshot);
        file.forget();
        assertThat(file.load()).isEqualTo(Snapshot.empty());
    }

    @Test
    void oneDayOfTheRealFileLosesNoRow() {
        Path file = Path.of("../../shared/data/online-retail/one-day-2010-12-01.csv");
        assumeTrue(Files.isReadable(file), "skipped: no ../shared/data/online-retail");

        Dataset dataset = Formats.read(new DataFile(file)).orElseThrow();

        assertThat(dataset.notes()).containsEntry("rows", 3108L);
        assertThat(dataset.notes().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(2 * 3108);
        assertThat(dataset.messages()).hasSize(143);
    }
}
