package com.kundresa.local.world;

import com.kundresa.local.message.ChatMessage;
import com.kundresa.local.message.Message;
import com.kundresa.local.message.Ticket;
import com.kundresa.local.world.Words.Talk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person asks the shop's people. */
final class ServiceStories {
    private ServiceStories() {}

    /** A short chat on the web page; the visitor leaves an e-mail address for the answer. */
    static Instant chat(Life life, @Nullable String device, Instant from, Talk talk) {
        String conversation = life.next("conversation");
        Instant asked = WebStories.later(life, from, 5, 60);
        Instant answered = WebStories.later(life, asked, 30, 400);
        Instant thanked = WebStories.later(life, answered, 20, 90);
        life.send(chat(life, conversation, device, asked, false, talk.question()));
        life.send(chat(life, conversation, device, answered, true, talk.answer()));
        life.send(chat(life, conversation, device, thanked, false, "👍"));
        life.knownBy("chat_contact", life.person.chatContact());
        life.knownBy("email", life.person.email());
        if (device != null) {
            life.knownBy("anonymous_id", device);
        }
        life.saidName();
        return thanked;
    }

    private static Message chat(
            Life life,
            String conversation,
            @Nullable String device,
            Instant at,
            boolean byAgent,
            String text) {
        Person person = life.person;
        return new ChatMessage(
                        life.next("chat"),
                        conversation,
                        person.chatContact(),
                        at,
                        byAgent,
                        text,
                        person.locale(),
                        person.email(),
                        device,
                        person.name())
                .message();
    }

    /** Opens a ticket by e-mail and gives a telephone number. */
    static String openTicket(Life life, Instant at, String priority, Talk talk) {
        String ticket = life.next("ticket");
        life.knownBy("email", life.person.email());
        life.knownBy("phone", life.person.phone());
        life.saidName();
        life.opened(ticket);
        life.send(ticket(life, ticket, "opened", at, priority, talk, talk.question(), null));
        return ticket;
    }

    /** The agent answers and solves it; the customer may say how that was, from 1 to 5. */
    static void solve(
            Life life, String ticket, Instant at, Talk talk, @Nullable Integer satisfaction) {
        life.solved(ticket);
        Instant answered = at.minusSeconds(600);
        life.send(ticket(life, ticket, "commented", answered, "normal", talk, talk.answer(), null));
        life.send(ticket(life, ticket, "solved", at, "normal", talk, null, satisfaction));
    }

    private static Message ticket(
            Life life,
            String ticket,
            String event,
            Instant at,
            String priority,
            Talk talk,
            @Nullable String text,
            @Nullable Integer satisfaction) {
        Person person = life.person;
        return new Ticket(
                        ticket,
                        life.next("event"),
                        event,
                        at,
                        talk.topic(),
                        priority,
                        talk.subject(),
                        text,
                        event.equals("commented"),
                        person.email(),
                        event.equals("opened") ? person.phone() : null,
                        person.name(),
                        satisfaction)
                .message();
    }
}
