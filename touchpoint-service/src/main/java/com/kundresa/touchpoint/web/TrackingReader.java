package com.kundresa.touchpoint.web;

import com.kundresa.touchpoint.interaction.Arrival;
import com.kundresa.touchpoint.interaction.ChannelReader;
import com.kundresa.touchpoint.interaction.Draft;
import com.kundresa.touchpoint.interaction.Form;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Objections;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Refusal;
import com.kundresa.touchpoint.interaction.Times;
import com.kundresa.touchpoint.payload.Fields;
import com.kundresa.touchpoint.payload.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one call of the tracking API. */
public final class TrackingReader {

    private static final List<String> PAGE = List.of("url", "path", "title", "referrer");

    private TrackingReader() {}

    /** Reads an event that says its own type, as the events of a batch do. */
    public static Reading read(Fields event, Arrival arrival) {
        Form form = new Form(event, new Objections());
        Optional<TrackingCall> call = TrackingCall.of(form);
        return call.map(known -> read(known, form, arrival))
                .orElseGet(() -> new Reading.Refused(null, refusal(form)));
    }

    /** Reads an event whose type the path of the request says, where it does not say one itself. */
    public static ChannelReader typed(String type) {
        return (event, arrival) ->
                read(
                        event.text("type").isPresent()
                                ? event
                                : event.with("type", Value.text(type)),
                        arrival);
    }

    private static Refusal refusal(Form form) {
        return form.objections().first().orElseThrow();
    }

    private static Reading read(TrackingCall call, Form event, Arrival arrival) {
        Context context =
                new Context(event.object("context").over(arrival.envelope().fields("context")));
        SemanticEvent meaning = meaning(call);
        Times times = times(event, arrival);
        Draft draft =
                new Draft(
                        arrival,
                        event.objections(),
                        MessageIds.of(event, arrival),
                        meaning.type(),
                        name(call),
                        times);
        identify(call, event, context, draft);
        draft.page(context.page(Fields.NONE))
                .campaign(context.campaign(Fields.NONE))
                .device(context.device());
        context.consents(draft);
        say(call, meaning, event, context, draft, arrival);
        return draft.reading();
    }

    private static SemanticEvent meaning(TrackingCall call) {
        return switch (call) {
            case TrackingCall.Track(String event, Fields _) -> SemanticEvent.named(event);
            case TrackingCall.Identify _ -> SemanticEvent.plain("identified");
            case TrackingCall.PageCall _ -> SemanticEvent.plain("page_viewed");
            case TrackingCall.ScreenCall _ -> SemanticEvent.plain("screen_viewed");
            case TrackingCall.Group _ -> SemanticEvent.plain("grouped");
            case TrackingCall.Alias _ -> SemanticEvent.plain("aliased");
        };
    }

    private static String name(TrackingCall call) {
        return switch (call) {
            case TrackingCall.Track(String event, Fields _) -> event;
            case TrackingCall.Identify _ -> "identify";
            case TrackingCall.PageCall(String name, Fields _) -> name == null ? "page" : name;
            case TrackingCall.ScreenCall(String name, Fields _) -> name == null ? "screen" : name;
            case TrackingCall.Group _ -> "group";
            case TrackingCall.Alias _ -> "alias";
        };
    }

    private static Times times(Form event, Arrival arrival) {
        Instant original = event.time("originalTimestamp", "timestamp");
        Instant sent = event.time("sentAt", "sent_at");
        Instant sentTogether =
                sent == null
                        ? new Form(arrival.envelope(), event.objections()).time("sentAt", "sent_at")
                        : sent;
        return Times.of(original, sentTogether, arrival.receivedAt());
    }

    /**
     * Strongest first: who the sender knows, what the traits say, other systems' ids, device,
     * visitor.
     */
    private static void identify(TrackingCall call, Form event, Context context, Draft draft) {
        String userId = event.optional("userId", "user_id");
        draft.identifier(Identifier.USER_ID, userId);
        Fields arrays = Traits.read(context.fields().fields("traits"), draft);
        if (call instanceof TrackingCall.Identify(Fields traits)) {
            arrays = Traits.read(traits, draft).over(arrays);
        }
        draft.properties(arrays);
        context.externalIds(draft);
        if (call instanceof TrackingCall.Alias(String previousId) && !same(previousId, userId)) {
            earlier(previousId, draft);
        }
        context.deviceId(draft);
        draft.identifier(Identifier.ANONYMOUS_ID, event.optional("anonymousId", "anonymous_id"));
    }

    private static boolean same(@Nullable String previousId, @Nullable String userId) {
        return previousId != null && previousId.equals(userId);
    }

    /** An earlier id is an e-mail address where it looks like one, else that of a visitor. */
    private static void earlier(@Nullable String previousId, Draft draft) {
        if (previousId == null || !previousId.contains("@")) {
            draft.identifier(Identifier.ANONYMOUS_ID, previousId);
        } else {
            draft.identifier(Identifier.EMAIL, previousId);
        }
    }

    private static void say(
            TrackingCall call,
            SemanticEvent meaning,
            Form event,
            Context context,
            Draft draft,
            Arrival arrival) {
        switch (call) {
            case TrackingCall.Identify _, TrackingCall.Alias _ -> {}
            case TrackingCall.Track(String _, Fields properties) -> {
                meaning.place().ifPresent(draft::channel);
                Traits.loyaltyCard(properties, draft);
                new TrackFacts(
                                properties,
                                context,
                                draft,
                                arrival.sender(),
                                MessageIds.of(event, arrival))
                        .say(meaning.facts());
            }
            case TrackingCall.PageCall(String _, Fields properties) -> {
                draft.page(context.page(properties));
                draft.properties(properties.without(PAGE));
            }
            case TrackingCall.ScreenCall(String _, Fields properties) ->
                    draft.properties(properties);
            case TrackingCall.Group(String groupId, Fields traits) ->
                    draft.account(groupId).properties(group(groupId, traits));
        }
    }

    private static Fields group(@Nullable String groupId, Fields traits) {
        Fields group = traits.isEmpty() ? Fields.NONE : Fields.NONE.with("traits", traits);
        return groupId == null ? group : group.with("groupId", Value.text(groupId));
    }
}
