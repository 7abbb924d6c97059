package com.kundresa.e2e.client.segment;

import com.kundresa.e2e.client.Call;
import com.kundresa.e2e.client.Ledger;
import com.kundresa.e2e.client.Script;
import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.MessageBuilder;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.ScreenMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Says the script and prints the ledger: {@code endpoint writeKey prefix count}. */
public final class SegmentJava {
    /** Batches wait about 15 s after a fault, so several are on their way at once. */
    private static final int BATCHES_AT_ONCE = 6;

    private static final int BATCH = 20;
    private static final int PATIENCE_SECONDS = 150;

    private SegmentJava() {}

    public static void main(String[] args) throws InterruptedException {
        var endpoint = args[0];
        var writeKey = args[1];
        var script = new Script(args[2], Integer.parseInt(args[3]));
        var ledger = new Ledger(script.count());
        var builder = Analytics.builder(writeKey).endpoint(endpoint);
        var analytics =
                builder.flushQueueSize(BATCH)
                        .flushInterval(1, TimeUnit.SECONDS)
                        .networkExecutor(Executors.newFixedThreadPool(BATCHES_AT_ONCE))
                        .messageInterceptor(message -> noted(message, script, ledger))
                        .callback(listener(ledger))
                        .build();
        script.calls().forEach(call -> analytics.enqueue(message(call)));
        analytics.flush();
        ledger.awaitAll(PATIENCE_SECONDS);
        analytics.shutdown();
        ledger.print(System.out);
    }

    private static MessageBuilder<?, ?> message(Call call) {
        return switch (call) {
            case Call.Identify(var userId, var anonymousId, var traits) ->
                    IdentifyMessage.builder()
                            .userId(userId)
                            .anonymousId(anonymousId)
                            .traits(traits);
            case Call.Page(var anonymousId, var name) ->
                    PageMessage.builder(name).anonymousId(anonymousId);
            case Call.Screen(var userId, var name) -> ScreenMessage.builder(name).userId(userId);
            case Call.Track(var userId, var event, var properties) ->
                    TrackMessage.builder(event).userId(userId).properties(properties);
            case Call.Group(var userId, var groupId) ->
                    GroupMessage.builder(groupId).userId(userId);
            case Call.Alias(var userId, var previousId) ->
                    AliasMessage.builder(previousId).userId(userId);
        };
    }

    private static Message noted(Message message, Script script, Ledger ledger) {
        ledger.taken(message.messageId(), script.customer(message.userId(), message.anonymousId()));
        return message;
    }

    private static Callback listener(Ledger ledger) {
        return new Callback() {
            @Override
            public void success(Message message) {
                ledger.delivered(message.messageId());
            }

            @Override
            public void failure(Message message, Throwable reason) {
                ledger.failed(message.messageId());
            }
        };
    }
}
