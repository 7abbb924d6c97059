package com.kundresa.recommendation.importing.csv;

import com.kundresa.recommendation.importing.ListLine;
import com.kundresa.recommendation.importing.ListReading;
import com.kundresa.recommendation.refusal.Refusal;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of products as CSV (RFC 4180) in UTF-8 with a line of headings, separated by commas, or by
 * semicolons where the headings are.
 */
public final class ListCsv {

    private static final String SHAPE =
            "Send CSV with a line of headings, for example id,name,category,price,currency,available,newSince.";

    private ListCsv() {}

    /** Never throws. */
    public static ListReading read(byte[] body) {
        String text = withoutMark(new String(body, StandardCharsets.UTF_8));
        String headings = text.lines().findFirst().orElse("");
        if (!(headings + ",").replace(';', ',').replace("\"", "").contains("id,")) {
            return new ListReading.Unreadable(Refusal.unreadable(SHAPE));
        }
        char separator = headings.indexOf(';') >= 0 && headings.indexOf(',') < 0 ? ';' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            List<ListLine> lines =
                    csv.stream().limit(ListReading.MOST_PRODUCTS + 1L).map(ListCsv::line).toList();
            return ListReading.of(lines);
        } catch (CsvParseException e) {
            return new ListReading.Unreadable(Refusal.unreadable(SHAPE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListLine line(NamedCsvRecord line) {
        Map<String, String> fields = new HashMap<>();
        line.getFieldsAsMap()
                .forEach((heading, value) ->
                        fields.put(heading.equals("new-since") ? "newSince" : heading, value));
        return ListLine.of(line.getStartingLineNumber(), fields);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
