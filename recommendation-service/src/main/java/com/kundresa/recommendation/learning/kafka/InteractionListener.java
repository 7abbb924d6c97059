package com.kundresa.recommendation.learning.kafka;

import com.kundresa.recommendation.learning.KeepConversions;
import com.kundresa.recommendation.learning.LearnFromInteractions;
import com.kundresa.recommendation.learning.LeaveOutErased;
import com.kundresa.recommendation.learning.NoteSignals;
import com.kundresa.recommendation.learning.json.Heard;
import com.kundresa.recommendation.learning.json.InteractionReader;
import com.kundresa.recommendation.timing.UntilItWorks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Listens to the interactions of every channel, in batches. A record that cannot be read is counted
 * and passed over: profile-service, which must understand it, keeps it aside. While the store is
 * away the batch waits and is tried again.
 */
@ApplicationScoped
public class InteractionListener {

    private static final Logger LOG = Logger.getLogger(InteractionListener.class);

    private final LearnFromInteractions learn;
    private final NoteSignals note;
    private final KeepConversions keep;
    private final LeaveOutErased leaveOut;

    InteractionListener(
            LearnFromInteractions learn,
            NoteSignals note,
            KeepConversions keep,
            LeaveOutErased leaveOut) {
        this.learn = learn;
        this.note = note;
        this.keep = keep;
        this.leaveOut = leaveOut;
    }

    @Incoming("interactions")
    Uni<Void> hear(List<byte[]> records) {
        List<Heard> interactions = records.stream().map(InteractionReader::read).toList();
        return UntilItWorks.run(
                () -> leaveOut.from(interactions).chain(this::keepAll),
                LOG,
                "Learning waits for its store");
    }

    private Uni<Void> keepAll(List<Heard> left) {
        return learn.learn(left).chain(() -> note.note(left)).chain(() -> keep.keep(left));
    }
}
