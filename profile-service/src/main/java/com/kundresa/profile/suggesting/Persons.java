package com.kundresa.profile.suggesting;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.customer.CustomerState.KnownTrait;
import com.kundresa.profile.customer.json.CustomerStateJson;
import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.likeness.Person;
import com.kundresa.profile.touch.TraitValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers as they are compared. */
public final class Persons {
    private Persons() {}

    /** The customer with this state; nobody can be recognised of whom nothing is known. */
    public static Optional<Person> of(byte[] state, List<Field> fields) {
        return Optional.of(person(CustomerStateJson.read(state), fields))
                .filter(person -> person.values().stream().anyMatch(value -> !value.isEmpty()));
    }

    private static Person person(CustomerState state, List<Field> fields) {
        return new Person(
                state.customerId().toString(),
                fields.stream().map(field -> value(state.traits().get(field.name()))).toList());
    }

    private static String value(@Nullable KnownTrait trait) {
        return trait != null && trait.value() instanceof TraitValue.Text(String text)
                ? text.strip().toLowerCase(Locale.ROOT)
                : "";
    }
}
