package com.kundresa.touchpoint.web;

import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Traits of a customer: some are identifiers, objects are flattened ({@code address.city}). */
final class Traits {

    private static final Map<String, String> IDENTIFIERS =
            Map.of(
                    "email", Identifier.EMAIL,
                    "phone", Identifier.PHONE,
                    "loyaltyCard", Identifier.LOYALTY_CARD,
                    "loyalty_card", Identifier.LOYALTY_CARD);

    private Traits() {}

    /**
     * Adds identifiers and scalar traits to the draft and gives back what is neither: the arrays.
     */
    static Fields read(Fields traits, Draft draft) {
        Map<String, Value> rest = new LinkedHashMap<>();
        traits.all().forEach((name, value) -> read(name, value, draft, rest));
        return new Fields(rest);
    }

    /** Adds the identifiers that hide among properties: loyalty cards. */
    static void loyaltyCard(Fields properties, Draft draft) {
        draft.identifier(
                Identifier.LOYALTY_CARD,
                properties.text("loyaltyCard", "loyalty_card").orElse(null));
    }

    private static void read(String name, Value value, Draft draft, Map<String, Value> rest) {
        String identifier = IDENTIFIERS.get(name);
        if (identifier != null && draft.identifier(identifier, value.asText().orElse(null))) {
            return;
        }
        switch (value) {
            case Value.Text _, Value.Numeric _, Value.Flag _, Value.Nothing _ ->
                    draft.trait(name, value);
            case Value.Items _ -> rest.put(name, value);
            case Fields nested ->
                    nested.all()
                            .forEach((inner, of) -> flatten(name + "." + inner, of, draft, rest));
        }
    }

    private static void flatten(String name, Value value, Draft draft, Map<String, Value> rest) {
        switch (value) {
            case Value.Text _, Value.Numeric _, Value.Flag _, Value.Nothing _ ->
                    draft.trait(name, value);
            case Value.Items _ -> rest.put(name, value);
            case Fields nested ->
                    nested.all()
                            .forEach((inner, of) -> flatten(name + "." + inner, of, draft, rest));
        }
    }
}
