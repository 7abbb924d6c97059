package com.kundresa.profile.identity.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One setting of the file, with its path, so that what is wrong with it can be said. */
public record Setting(String path, JsonNode node) {

    private static final String FILE = "the file";

    /** What is wrong, and where. */
    public static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final String where;
        private final String why;

        Mistake(String where, String why) {
            super(where + " " + why);
            this.where = where;
            this.why = why;
        }

        public String where() {
            return where;
        }

        public String why() {
            return why;
        }
    }

    /** That this setting is wrong, to be read after its path. */
    public Mistake mistake(String why) {
        return new Mistake(path, why);
    }

    /** Refuses settings beyond these, and anything that has none. */
    public void knows(Set<String> names) throws Mistake {
        for (String name : each().keySet()) {
            if (!names.contains(name)) {
                throw new Mistake(
                        at(name),
                        "is not known; known are " + String.join(", ", new TreeSet<>(names)));
            }
        }
    }

    /** Whether there is one of this name within. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** The one of this name, which must be there. */
    public Setting required(String name) throws Mistake {
        if (!node.hasNonNull(name)) {
            throw new Mistake(at(name), "is missing");
        }
        return new Setting(at(name), node.get(name));
    }

    /** The settings within, by name. */
    public Map<String, Setting> each() throws Mistake {
        if (!node.isObject()) {
            throw mistake("must hold settings by name");
        }
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            settings.put(entry.getKey(), new Setting(at(entry.getKey()), entry.getValue()));
        }
        return settings;
    }

    /** The items of a list. */
    public List<Setting> items() throws Mistake {
        if (!node.isArray()) {
            throw mistake("must be a list");
        }
        List<Setting> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new Setting(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** A whole number, both bounds included. */
    public int whole(int least, int most) throws Mistake {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || outside(least, most)) {
            throw mistake("must be a whole number from " + least + " to " + most);
        }
        return node.intValue();
    }

    /** True or false. */
    public boolean yesOrNo() throws Mistake {
        if (!node.isBoolean()) {
            throw mistake("must be true or false");
        }
        return node.booleanValue();
    }

    /** A text. */
    public String text() throws Mistake {
        if (!node.isTextual()) {
            throw mistake("must be a text; put it in quotes");
        }
        return node.textValue();
    }

    /** What one of these words means. */
    public <T> T oneOf(Map<String, T> words) throws Mistake {
        T meant = words.get(node.asText());
        if (meant == null) {
            throw mistake("must be one of " + String.join(", ", new TreeSet<>(words.keySet())));
        }
        return meant;
    }

    private boolean outside(int least, int most) {
        return node.intValue() < least || node.intValue() > most;
    }

    private String at(String name) {
        return path.equals(FILE) ? name : path + "." + name;
    }
}
