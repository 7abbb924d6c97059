package com.kundresa.profile.likeness;

import java.util.ArrayList;
import java.util.List;

/**
 * Which persons are compared at all: those who agree in something rare. Every value of a field, and
 * every two values shortened, is a block, and a block of very many says nothing. So the work grows
 * with the persons and not with their pairs.
 */
public final class Blocks {
    /** A value that more persons share than this says nothing. */
    public static final int LARGEST = 60;

    private static final int SHORTENED = 4;

    private Blocks() {}

    /** The blocks that a person is in, named by what its members share. */
    public static List<String> of(Person person) {
        int fields = person.values().size();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            String value = person.value(i);
            if (value != null) {
                keys.add(i + "=" + value);
                addPairs(keys, person, i, value);
            }
        }
        return keys;
    }

    private static void addPairs(List<String> keys, Person person, int i, String value) {
        for (int j = i + 1; j < person.values().size(); j++) {
            String second = person.value(j);
            if (second != null) {
                keys.add(i + "+" + j + "=" + shortened(value) + "/" + shortened(second));
            }
        }
    }

    private static String shortened(String value) {
        return value.length() <= SHORTENED ? value : value.substring(0, SHORTENED);
    }
}
