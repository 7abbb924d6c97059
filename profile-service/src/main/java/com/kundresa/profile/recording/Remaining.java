package com.kundresa.profile.recording;

import com.kundresa.profile.history.json.Redaction;
import com.kundresa.profile.history.mongo.Kept;
import com.kundresa.profile.identity.Tombstones;
import com.kundresa.profile.touch.Touch;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of an interaction of which an erasure took something.
 *
 * @param id the interaction's
 * @param heard what counts; nothing where it was its owner who was erased
 * @param body what the history may keep
 */
public record Remaining(UUID id, Optional<Heard> heard, byte[] body) {

    /** What is left under these tombstones; nothing where they take nothing from it. */
    public static Optional<Remaining> of(Heard heard, Tombstones tombstones) {
        Optional<Touch> left = tombstones.remains(heard.touch());
        if (left.isPresent() && left.get() == heard.touch()) {
            return Optional.empty();
        }
        byte[] body =
                Redaction.without(heard.delivery().body(), tombstones.erasedAt().keySet())
                        .orElse(heard.delivery().body());
        return Optional.of(
                new Remaining(
                        heard.id(),
                        left.map(touch ->
                                new Heard(
                                        heard.delivery(),
                                        touch,
                                        heard.home(),
                                        heard.contentHash())),
                        body));
    }

    /** True where nothing counts. */
    public boolean isNothing() {
        return heard.isEmpty();
    }

    /** As the history keeps it. */
    public Kept kept() {
        return new Kept(id, body);
    }
}
