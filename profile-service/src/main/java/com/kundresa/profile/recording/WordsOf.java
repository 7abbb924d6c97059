package com.kundresa.profile.recording;

import com.kundresa.profile.customer.postgres.SearchWords.Word;
import com.kundresa.profile.touch.Identifier;
import com.kundresa.profile.touch.Touch;
import com.kundresa.profile.touch.TraitValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The words by which a customer can be found later: identifiers, names, order numbers. */
public final class WordsOf {
    /** Traits that hold names of a person or a company. */
    private static final Set<String> NAMES =
            Set.of("name", "firstName", "lastName", "first_name", "last_name", "company");

    /** Types whose values nobody knows by heart. */
    private static final Set<String> NEVER_SPOKEN = Set.of("anonymous_id", "device_id");

    private WordsOf() {}

    /** The words of all of these, each once. */
    public static Set<Word> all(Collection<Heard> heard) {
        Set<Word> words = new HashSet<>();
        heard.forEach(one -> add(words, one.home(), one.touch()));
        return words;
    }

    private static void add(Set<Word> words, UUID node, Touch touch) {
        for (Identifier identifier : touch.identifiers()) {
            if (!NEVER_SPOKEN.contains(identifier.type())) {
                Word.ofIdentifier(identifier.nodeId(), identifier.value()).forEach(words::add);
            }
        }
        for (Map.Entry<String, TraitValue> trait : touch.traits().entrySet()) {
            if (NAMES.contains(trait.getKey())
                    && trait.getValue() instanceof TraitValue.Text(String name)) {
                Word.ofText(node, name).forEach(words::add);
            }
        }
        if (touch.order() != null) {
            words.addAll(List.copyOf(Word.ofIdentifier(node, touch.order().orderId())));
        }
    }
}
