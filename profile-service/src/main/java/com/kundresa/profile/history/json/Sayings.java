package com.kundresa.profile.history.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.kundresa.profile.history.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Looks through the texts of an interaction, field names aside. */
public final class Sayings {
    private static final JsonFactory JSON = new JsonFactory();

    private Sayings() {}

    /** True where any text of the interaction contains the wanted one. */
    public static boolean contain(byte[] interaction, Wording wanted) {
        try (JsonParser parser = JSON.createParser(interaction)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && wanted.isIn(parser.getText())) {
                    return true;
                }
            }
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
