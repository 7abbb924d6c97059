package com.kundresa.profile.recording;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where records go that cannot count. */
public interface DeadLetters {
    /** Done when every letter lies safely; repeatable, then a letter lies there twice. */
    Uni<Void> keep(List<DeadLetter> letters);
}
