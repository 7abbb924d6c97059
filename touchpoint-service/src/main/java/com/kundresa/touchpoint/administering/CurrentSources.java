package com.kundresa.touchpoint.administering;

import com.kundresa.touchpoint.source.Registration;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.SourceKeys;
import com.kundresa.touchpoint.source.Sources;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The sources as they were read last; whoever asks never waits. */
@Singleton
public class CurrentSources implements Sources {

    private record Snapshot(long number, SourceKeys keys) {}

    private volatile Snapshot snapshot = new Snapshot(0, new SourceKeys(List.of()));

    /** Takes what was read, unless a reading that began later was faster. */
    synchronized void take(long number, List<Registration> read) {
        if (number > snapshot.number()) {
            List<Source> sources = read.stream().map(Registration::source).toList();
            snapshot = new Snapshot(number, new SourceKeys(sources));
        }
    }

    /** Whether they were ever read. */
    boolean known() {
        return snapshot.number() > 0;
    }

    @Override
    public Optional<Source> owner(String presentedKey) {
        return snapshot.keys().owner(presentedKey);
    }

    @Override
    public Optional<Source> named(String name) {
        return snapshot.keys().named(name);
    }
}
