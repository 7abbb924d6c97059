package com.kundresa.touchpoint.payload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a body that is an HTML form: one item whose fields are texts. */
public final class FormBody {

    private FormBody() {}

    /** Never throws for any bytes. */
    public static Body parse(byte[] body, Bounds bounds) {
        Slice original = Slice.whole(body);
        if (body.length > bounds.itemBytes()) {
            return readable(Fields.NONE, Fault.TOO_LARGE, original);
        }
        Optional<FormFields> form = FormFields.of(body);
        return form.isEmpty()
                ? new Body.Unreadable("The body is not a form; see its percent signs.")
                : readable(fields(form.get()), fault(form.get(), bounds), original);
    }

    private static Body readable(Fields fields, @Nullable Fault fault, Slice original) {
        return new Body.Readable(Fields.NONE, List.of(new Item(fields, fault, original)), true);
    }

    private static Fields fields(FormFields form) {
        Map<String, Value> fields = new LinkedHashMap<>();
        form.all().forEach((name, values) -> fields.put(name, Value.text(values.getFirst())));
        return new Fields(fields);
    }

    private static @Nullable Fault fault(FormFields form, Bounds bounds) {
        if (form.all().size() > bounds.itemValues()) {
            return Fault.TOO_MANY_VALUES;
        }
        if (form.all().values().stream().anyMatch(values -> values.size() > 1)) {
            return Fault.DUPLICATE_FIELD;
        }
        boolean nul =
                form.all().entrySet().stream()
                        .anyMatch(field ->
                                (field.getKey() + field.getValue().getFirst()).indexOf('\0') >= 0);
        return nul ? Fault.NUL_CHARACTER : null;
    }
}
