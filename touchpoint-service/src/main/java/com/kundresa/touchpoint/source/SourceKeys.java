package com.kundresa.touchpoint.source;

import com.kundresa.touchpoint.interaction.Sender;
import java.util.List;
import java.util.Optional;

/** Which key belongs to whom. */
public record SourceKeys(List<Source> sources) {

    public SourceKeys {
        sources = List.copyOf(sources);
    }

    /** The sender that this key belongs to; looks at every key, so that time tells nothing. */
    public Optional<Sender> owner(String presented) {
        WriteKey key = WriteKey.of(presented);
        Optional<Sender> owner = Optional.empty();
        for (Source source : sources) {
            for (WriteKey known : source.keys()) {
                owner = known.matches(key) ? Optional.of(source.sender()) : owner;
            }
        }
        return owner;
    }
}
