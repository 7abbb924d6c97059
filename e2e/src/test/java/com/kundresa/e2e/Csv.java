package com.kundresa.e2e;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a CSV file with a header, gzipped or not. */
final class Csv {
    private Csv() {}

    static List<NamedCsvRecord> rows(Path file) {
        try (var bytes = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var reader =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
