package com.kundresa.touchpoint.publishing;

import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.payload.Slice;
import com.kundresa.touchpoint.source.EventSchema.Violation;
import com.kundresa.touchpoint.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Holds what was accepted against the schemas of its source, as it was sent. */
final class SchemaCheck {

    private SchemaCheck() {}

    /** The same readings; those that do not fit their schema are refused now. */
    static List<Reading> of(Delivery delivery, List<Reading> readings) {
        if (delivery.source().schemas().isEmpty()) {
            return readings;
        }
        List<Reading> checked = new ArrayList<>(readings.size());
        for (int index = 0; index < readings.size(); index++) {
            Slice original = delivery.body().items().get(index).original();
            checked.add(
                    switch (readings.get(index)) {
                        case Reading.Accepted accepted ->
                                checked(delivery.source(), accepted, original);
                        case Reading.Refused _, Reading.Ignored _ -> readings.get(index);
                    });
        }
        return checked;
    }

    private static Reading checked(Source source, Reading.Accepted accepted, Slice original) {
        Interaction interaction = accepted.interaction();
        return source.schema(interaction.name(), interaction.type())
                .flatMap(schema -> schema.violation(original))
                .<Reading>map(violation ->
                        new Reading.Refused(interaction.messageId(), refusal(violation)))
                .orElse(accepted);
    }

    private static Refusal refusal(Violation violation) {
        return new Refusal(
                Reason.SCHEMA_VIOLATION,
                "Mend %s: the schema's rule \"%s\" is not kept."
                        .formatted(
                                violation.pointer().isEmpty() ? "the event" : violation.pointer(),
                                violation.rule()));
    }
}
