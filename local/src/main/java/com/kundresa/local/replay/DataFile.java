package com.kundresa.local.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A CSV file with a header, plain or gzipped. */
record DataFile(Path path) {

    /** The column names, or none where the file is empty. */
    List<String> header() {
        return read(rows -> rows.findFirst().map(NamedCsvRecord::getHeader).orElse(List.of()));
    }

    /** Gives all rows, as a stream that is read once, to {@code reading}. */
    <T> T read(Function<Stream<NamedCsvRecord>, T> reading) {
        try (InputStream bytes = Files.newInputStream(path);
                InputStream plain = isGzip() ? new GZIPInputStream(bytes, 65536) : bytes;
                var text =
                        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reading.apply(csv.stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    /** A file beside this one, where there is one. */
    Optional<DataFile> beside(String name) {
        Path other = path.resolveSibling(name);
        return Files.isRegularFile(other) ? Optional.of(new DataFile(other)) : Optional.empty();
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    String contentHash() {
        try (InputStream bytes = Files.newInputStream(path);
                var digesting = new DigestInputStream(bytes, Digest.sha256())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return Digest.text(digesting.getMessageDigest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    private boolean isGzip() {
        return path.getFileName().toString().endsWith(".gz");
    }
}
