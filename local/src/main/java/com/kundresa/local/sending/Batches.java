package com.kundresa.local.sending;

import com.kundresa.local.message.Door;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects messages until a request is worth sending: by count, or by size. */
final class Batches {
    /** Segment's limit of 500 KB a batch, with room for the wrapping. */
    private static final int MOST_CHARACTERS = 450_000;

    private record Lane(Source source, Door door) {}

    private static final class Open {
        final List<Integer> positions = new ArrayList<>();
        final List<Message> messages = new ArrayList<>();
        int characters;
    }

    private final int most;
    private final Map<Lane, Open> lanes = new LinkedHashMap<>();

    Batches(int most) {
        this.most = most;
    }

    /** Adds a message; gives back a batch where that fills one. */
    Optional<Batch> add(int position, Message message) {
        Lane lane = new Lane(message.source(), message.door());
        Open open = lanes.computeIfAbsent(lane, any -> new Open());
        boolean tooLarge = open.characters + message.body().length() > MOST_CHARACTERS;
        Optional<Batch> full = Optional.empty();
        if (!open.messages.isEmpty() && (tooLarge || open.messages.size() == most)) {
            full = Optional.of(closed(lane, open));
            open = new Open();
            lanes.put(lane, open);
        }
        open.positions.add(position);
        open.messages.add(message);
        open.characters += message.body().length();
        return full;
    }

    /** All that is still open. */
    List<Batch> rest() {
        List<Batch> rest =
                lanes.entrySet().stream()
                        .filter(lane -> !lane.getValue().messages.isEmpty())
                        .map(lane -> closed(lane.getKey(), lane.getValue()))
                        .toList();
        lanes.clear();
        return rest;
    }

    private static Batch closed(Lane lane, Open open) {
        return new Batch(lane.source(), lane.door(), open.positions, open.messages);
    }
}
