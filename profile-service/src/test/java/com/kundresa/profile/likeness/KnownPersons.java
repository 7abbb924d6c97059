package com.kundresa.profile.likeness;

import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.Touches;
import com.kundresa.profile.touch.Who;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Records of which is known who is who.
 *
 * @param records one interaction each, in the order of the persons
 * @param persons the same, to be compared
 * @param truth record id to person
 */
record KnownPersons(
        String name,
        List<Field> fields,
        List<Touch> records,
        List<Person> persons,
        Map<String, String> truth) {

    private static final Path FOLDER = Path.of("../../shared/data/identity");

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    /** 1,000 records of 251 persons: names, birthday, city, e-mail address. */
    static KnownPersons fake1000() {
        List<Field> fields =
                List.of(
                        new Field("first_name", Field.Kind.NAME),
                        new Field("surname", Field.Kind.NAME),
                        new Field("dob", Field.Kind.DATE),
                        new Field("city", Field.Kind.NAME),
                        new Field("email", Field.Kind.NAME));
        return read(
                "fake_1000",
                "fake_1000.csv",
                fields,
                "unique_id",
                row -> row.getOrDefault("cluster", ""),
                row -> identified(row, "email", "email"));
    }

    /**
     * 5,000 records of 2,000 persons: names, address, birthday, a number that is sometimes
     * mistyped.
     */
    static KnownPersons febrl3() {
        List<Field> fields =
                List.of(
                        new Field("given_name", Field.Kind.NAME),
                        new Field("surname", Field.Kind.NAME),
                        new Field("address_1", Field.Kind.NAME),
                        new Field("suburb", Field.Kind.NAME),
                        new Field("postcode", Field.Kind.CODE),
                        new Field("date_of_birth", Field.Kind.DATE),
                        new Field("soc_sec_id", Field.Kind.CODE));
        return read(
                "febrl3",
                "febrl3.csv",
                fields,
                "rec_id",
                row -> row.getOrDefault("rec_id", "").split("-")[1],
                row -> identified(row, "soc_sec_id", "social_security"));
    }

    /** 15,300 records of 1,546 persons of history: nothing in them is an identifier. */
    static KnownPersons historical() {
        List<Field> fields =
                List.of(
                        new Field("first_name", Field.Kind.NAME),
                        new Field("surname", Field.Kind.NAME),
                        new Field("dob", Field.Kind.DATE),
                        new Field("birth_place", Field.Kind.NAME),
                        new Field("postcode_fake", Field.Kind.CODE),
                        new Field("occupation", Field.Kind.NAME));
        return read(
                "historical-people-dev",
                "historical-people-dev.csv.gz",
                fields,
                "unique_id",
                row -> row.getOrDefault("cluster", ""),
                row -> List.of());
    }

    private static List<Identifier> identified(
            Map<String, String> row, String column, String type) {
        return Identifier.of(type, row.getOrDefault(column, "")).stream().toList();
    }

    private static KnownPersons read(
            String name,
            String file,
            List<Field> fields,
            String idColumn,
            Function<Map<String, String>, String> person,
            Function<Map<String, String>, List<Identifier>> identifiers) {
        List<Touch> records = new ArrayList<>();
        List<Person> persons = new ArrayList<>();
        Map<String, String> truth = new HashMap<>();
        for (Map<String, String> row : rows(FOLDER.resolve(file))) {
            String id = row.getOrDefault(idColumn, "");
            Touches touch = Touches.touch(id).by(Who.chat("record " + id)).minute(records.size());
            identifiers.apply(row).forEach(touch::by);
            records.add(touch.build());
            persons.add(
                    new Person(
                            id,
                            fields.stream()
                                    .map(field ->
                                            row.getOrDefault(field.name(), "")
                                                    .toLowerCase(Locale.ROOT))
                                    .toList()));
            truth.put(id, person.apply(row));
        }
        return new KnownPersons(name, fields, records, persons, truth);
    }

    /** Rows by column; blanks around names and values do not count. */
    private static List<Map<String, String>> rows(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in)) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> header = List.of();
            for (CsvRecord record : csv) {
                List<String> values = record.getFields().stream().map(String::strip).toList();
                if (header.isEmpty()) {
                    header = values;
                } else {
                    rows.add(row(header, values));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> header, List<String> values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), values.get(i));
        }
        return row;
    }
}
