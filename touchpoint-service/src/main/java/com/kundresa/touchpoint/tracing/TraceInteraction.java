package com.kundresa.touchpoint.tracing;

import com.kundresa.touchpoint.interaction.StableId;
import com.kundresa.touchpoint.rejection.DeadLetter;
import com.kundresa.touchpoint.rejection.postgres.DeadLetterStore;
import com.kundresa.touchpoint.tracing.kafka.RecordReader;
import com.kundresa.touchpoint.tracing.postgres.TraceTable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells everything that happened to one event, the earliest first; repeats appear again. */
@ApplicationScoped
public class TraceInteraction {

    private final TraceTable traces;
    private final DeadLetterStore letters;
    private final RecordReader records;

    TraceInteraction(TraceTable traces, DeadLetterStore letters, RecordReader records) {
        this.traces = traces;
        this.letters = letters;
        this.records = records;
    }

    public Uni<List<Step>> of(String source, String messageId) {
        return traces.of(StableId.of(source, messageId))
                .chain(records::read)
                .chain(published ->
                        letters.of(source, messageId).map(rejected -> steps(published, rejected)));
    }

    private static List<Step> steps(List<Step.Published> published, List<DeadLetter> rejected) {
        return Stream.<Step>concat(published.stream(), rejected.stream().map(Step.Rejected::new))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }
}
