package com.kundresa.profile.customer.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.kundresa.profile.customer.Computation;
import com.kundresa.profile.customer.ComputedTrait;
import com.kundresa.profile.customer.Subject;
import com.kundresa.profile.customer.Window;
import com.kundresa.profile.identity.yaml.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads declarations to the last word: what is not known, misspelt or does not fit together makes
 * the whole file mistaken, since a trait that silently counts something else misleads whoever
 * decides by it.
 */
public final class ComputedTraitsReader {

    /** Each costs every interaction that it counts a little. */
    static final int MOST = 20;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,59}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final Map<String, Computation> COMPUTATIONS =
            words(Computation.values(), Computation::word);
    private static final Map<String, Subject> SUBJECTS = words(Subject.values(), Subject::word);

    private static final ObjectReader YAML =
            YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .reader();

    private ComputedTraitsReader() {}

    /** The declarations in a YAML or JSON text, or where they are mistaken. */
    public static ComputedTraitsReading read(byte[] yaml) {
        try {
            return new ComputedTraitsReading.Understood(
                    traits(new Setting("the file", YAML.readTree(yaml))));
        } catch (Setting.Mistake mistake) {
            return new ComputedTraitsReading.Mistaken(mistake.where(), mistake.why());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return new ComputedTraitsReading.Mistaken(
                    "line " + line, "is no YAML, or says one thing twice");
        } catch (IOException e) {
            return new ComputedTraitsReading.Mistaken("the file", "is no UTF-8 text");
        }
    }

    private static List<ComputedTrait> traits(Setting file) throws Setting.Mistake {
        file.knows(Set.of("traits"));
        Map<String, Setting> declared = new TreeMap<>(file.required("traits").each());
        if (declared.size() > MOST) {
            throw file.required("traits").mistake("are more than " + MOST);
        }
        List<ComputedTrait> traits = new ArrayList<>();
        for (Map.Entry<String, Setting> each : declared.entrySet()) {
            traits.add(trait(each.getKey(), each.getValue()));
        }
        return traits;
    }

    private static ComputedTrait trait(String name, Setting trait) throws Setting.Mistake {
        if (!NAME.matcher(name).matches()) {
            throw trait.mistake("is no name: lower case letters, digits, _ and - only");
        }
        trait.knows(Set.of("of", "types", "channels", "subject", "currency", "days"));
        Computation computation = trait.required("of").oneOf(COMPUTATIONS);
        Subject subject = subject(trait, computation);
        return new ComputedTrait(
                name,
                computation,
                types(trait),
                trait.has("channels") ? all(trait.required("channels"), CHANNEL) : Set.of(),
                subject,
                currency(trait, subject),
                trait.has("days")
                        ? Window.last(trait.required("days").whole(1, ComputedTrait.MOST_DAYS))
                        : Window.EVER);
    }

    private static Set<String> types(Setting trait) throws Setting.Mistake {
        Set<String> types = all(trait.required("types"), TYPE);
        if (types.isEmpty()) {
            throw trait.required("types").mistake("must name at least one type of interaction");
        }
        return types;
    }

    private static @Nullable Subject subject(Setting trait, Computation computation)
            throws Setting.Mistake {
        if (computation == Computation.COUNT) {
            if (trait.has("subject")) {
                throw trait.required("subject")
                        .mistake("has no place where interactions are counted");
            }
            return null;
        }
        Subject subject = trait.required("subject").oneOf(SUBJECTS);
        if (computation.isOfAmounts() && !subject.isAmount()) {
            throw trait.required("subject").mistake("must be an amount for " + computation.word());
        }
        return subject;
    }

    private static @Nullable String currency(Setting trait, @Nullable Subject subject)
            throws Setting.Mistake {
        boolean money = subject != null && subject.isMoney();
        if (!money && trait.has("currency")) {
            throw trait.required("currency").mistake("has no place where no money is looked at");
        }
        return money ? matching(trait.required("currency"), CURRENCY) : null;
    }

    private static Set<String> all(Setting list, Pattern pattern) throws Setting.Mistake {
        Set<String> all = new TreeSet<>();
        for (Setting item : list.items()) {
            all.add(matching(item, pattern));
        }
        return all;
    }

    private static String matching(Setting setting, Pattern pattern) throws Setting.Mistake {
        String text = setting.text();
        if (!pattern.matcher(text).matches()) {
            throw setting.mistake("must match " + pattern.pattern());
        }
        return text;
    }

    private static <T> Map<String, T> words(T[] all, Function<T, String> word) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(word, Function.identity()));
    }
}
