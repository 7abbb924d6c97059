package com.kundresa.local.sending;

import com.kundresa.local.message.Door;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Messages of one source for one endpoint, with their positions in the plan. */
record Batch(Source source, Door door, List<Integer> positions, List<Message> messages) {

    byte[] body() {
        return door.body(messages.stream().map(Message::body).toList())
                .getBytes(StandardCharsets.UTF_8);
    }
}
