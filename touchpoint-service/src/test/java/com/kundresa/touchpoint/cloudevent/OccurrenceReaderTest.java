package com.kundresa.touchpoint.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.cloudevent.json.CloudEventReader;
import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.interaction.Channel;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.interaction.Sender;
import com.kundresa.touchpoint.payload.Value;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceReaderTest {

    private static final Sender KIOSK = new Sender("kiosk", new Channel("kiosk"), true, null);
    private static final CloudEventReader PLAIN =
            new CloudEventReader(new OccurrenceReader(Meanings.NONE, null));

    @ParameterizedTest
    @CsvSource({
        "com.example.kiosk.OrderCompleted.v1, order_completed",
        "com.example.order_completed, order_completed",
        "com.example.Product-Viewed.2, product_viewed",
        "com.example.shop/identified, identified",
        "com.example.page_viewed, page_viewed",
        "com.example.screen_viewed.v2, screen_viewed",
        "com.example.quote_requested, lead_submitted",
        "com.example.mirror.garment_tried_on.v1, garment_tried_on",
        "v1, v1",
        "..., custom"
    })
    void the_last_word_of_a_type_says_what_it_means(String type, String meaning) {
        Interaction taken =
                Arrivals.accepted(
                        event(type, "{'userId':'u','properties':{'total':1,'currency':'SEK'}}"),
                        KIOSK,
                        PLAIN);

        assertThat(taken.type()).isEqualTo(meaning);
        assertThat(taken.channel().name()).isEqualTo("kiosk");
    }

    @Test
    void the_business_can_say_what_a_type_means() {
        CloudEventReader told =
                new CloudEventReader(
                        new OccurrenceReader(
                                new Meanings(Map.of("com.example.x17", "Order Completed")), null));

        assertThat(
                        Arrivals.accepted(
                                        event("com.example.x17", "{'userId':'u','total':10}"),
                                        KIOSK,
                                        told)
                                .type())
                .isEqualTo("order_completed");
    }

    @Test
    void the_plain_form_says_who_it_was_what_they_are_and_what_they_did() {
        Interaction taken =
                Arrivals.accepted(
                        event(
                                "com.example.order_completed.v1",
                                """
                                {'userId':'cust-1','email':'Anna@Example.com','deviceId':'d-1','anonymousId':'a-1',
                                 'identifiers':[{'type':'crm_id','value':'c-9'},{'type':'crm_id'}],
                                 'traits':{'firstName':'Anna'},'consents':{'marketing':false},
                                 'page':{'path':'/till'},'campaign':{'name':'autumn'},'mood':'fine',
                                 'properties':{'order_id':'o-1','currency':'SEK',
                                               'products':[{'product_id':'p','price':2.50,'quantity':2}]}}
                                """),
                        KIOSK,
                        PLAIN);

        assertThat(taken.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("user_id", "cust-1"),
                        new Identifier("email", "anna@example.com"),
                        new Identifier("crm_id", "c-9"),
                        new Identifier("device_id", "d-1"),
                        new Identifier("anonymous_id", "a-1"));
        assertThat(taken.traits()).containsEntry("firstName", Value.text("Anna"));
        assertThat(taken.consents()).containsEntry("marketing", false);
        assertThat(Arrivals.there(taken.order()).totalMinor()).isEqualTo(500);
        assertThat(Arrivals.there(taken.page()).path()).isEqualTo("/till");
        assertThat(Arrivals.there(taken.campaign()).name()).isEqualTo("autumn");
        assertThat(taken.properties().text("mood")).contains("fine");
        assertThat(taken.times().occurredAt()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
    }

    @Test
    void chat_receipts_tickets_and_feedback_are_read_as_on_their_own_paths() {
        assertThat(
                        read(
                                        "x.chat_message",
                                        "{'conversationId':'c','direction':'in','text':'hi','userId':'u'}")
                                .message())
                .isNotNull();
        assertThat(
                        read(
                                        "x.receipt.v1",
                                        "{'store':'s','currency':'SEK','userId':'u','lines':[{'sku':'a','quantity':1,'unitPrice':5}]}")
                                .order())
                .isNotNull();
        assertThat(
                        read("x.case_opened", "{'ticketId':'t','by':'customer','userId':'u'}")
                                .supportCase())
                .isNotNull();
        assertThat(read("x.feedback_given", "{'kind':'nps','score':9,'userId':'u'}").feedback())
                .isNotNull();
    }

    @Test
    void a_subject_identifies_only_where_the_business_says_so() {
        String event = event("x.y", "{}").replace("\"id\"", "'subject':'cust-1','id'");
        CloudEventReader told =
                new CloudEventReader(new OccurrenceReader(Meanings.NONE, "user_id"));

        assertThat(Arrivals.refused(json(event), KIOSK, PLAIN)).isEqualTo(Reason.NO_IDENTIFIER);
        assertThat(Arrivals.accepted(json(event), KIOSK, told).identifiers())
                .containsExactly(new Identifier("user_id", "cust-1"));
    }

    @Test
    void two_systems_behind_one_key_may_use_the_same_id() {
        assertThat(OccurrenceId.of("/a", "1")).isNotEqualTo(OccurrenceId.of("/b", "1"));
        assertThat(OccurrenceId.of("/a", "1 1")).isNotEqualTo(OccurrenceId.of("/a", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " ", "1 ", "very long", "/"})
    void a_message_id_is_short_the_same_each_time_and_of_its_event_alone(String id) {
        String given = id.equals("very long") ? "x".repeat(5_000) : id;

        String messageId = OccurrenceId.of("/source", given);

        assertThat(messageId).isEqualTo(OccurrenceId.of("/source", given)).hasSizeBetween(1, 100);
        assertThat(messageId.strip()).isEqualTo(messageId);
        assertThat(messageId).isNotEqualTo(OccurrenceId.of("/source", given + "?"));
    }

    @Test
    void an_event_belongs_to_the_trace_that_it_says() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        String event = event("x.y", "{'userId':'u'}");

        assertThat(
                        Arrivals.accepted(
                                        json(
                                                event.replace(
                                                        "\"id\"",
                                                        "'traceparent':'" + trace + "','id'")),
                                        KIOSK,
                                        PLAIN)
                                .traceParent())
                .isEqualTo(trace);
        assertThat(
                        Arrivals.accepted(
                                        json(
                                                event.replace(
                                                        "\"id\"", "'traceparent':'nonsense','id'")),
                                        KIOSK,
                                        PLAIN)
                                .traceParent())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'specversion':'2.0','id':'1','source':'/s','type':'t','data':{'userId':'u'}}",
                "{'specversion':'0.3','id':'1','source':'/s','type':'t','data':{'userId':'u'}}",
                "{'specversion':'1.0','id':'','source':'/s','type':'t','data':{'userId':'u'}}",
                "{'specversion':'1.0','id':1,'source':'/s','type':'t','data':{'userId':'u'}}",
                "{'specversion':'1.0','id':'1','source':'','type':'t','data':{'userId':'u'}}",
                "{'specversion':'1.0','id':'1','source':'no uri','type':'t','data':{'userId':'u'}}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'','data':{'userId':'u'}}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'t','time':'yesterday','data':{'userId':'u'}}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'t','x':{'y':1},'data':{'userId':'u'}}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'t','data':{},'data_base64':'e30='}",
                "{'specversion':'1.0','id':'1','source':'/s','type':'t','data_base64':'%'}"
            })
    void what_is_no_cloud_event_is_refused(String event) {
        assertThat(Arrivals.refused(json(event), KIOSK, PLAIN))
                .isEqualTo(Reason.CLOUD_EVENT_INVALID);
    }

    @Test
    void data_may_come_as_base64_and_is_held_to_the_same_limits() {
        String head = "{'specversion':'1.0','id':'1','source':'/s','type':'t','data_base64':'%s'}";

        assertThat(Arrivals.accepted(json(head.formatted("eyJ1c2VySWQiOiJ1In0=")), KIOSK, PLAIN))
                .isNotNull();
        // {"userId":"u","a":1,"a":2}
        assertThat(
                        Arrivals.refused(
                                json(head.formatted("eyJ1c2VySWQiOiJ1IiwiYSI6MSwiYSI6Mn0=")),
                                KIOSK,
                                PLAIN))
                .isEqualTo(Reason.DUPLICATE_FIELD);
        // [1]
        assertThat(Arrivals.refused(json(head.formatted("WzFd")), KIOSK, PLAIN))
                .isEqualTo(Reason.FIELD_MALFORMED);
    }

    private static Interaction read(String type, String data) {
        return Arrivals.accepted(event(type, data), KIOSK, PLAIN);
    }

    private static String event(String type, String data) {
        return json(
                "{'specversion':'1.0','id':'1','source':'/kiosks/7','type':'%s','time':'2026-11-01T10:00:00Z','data':%s}"
                        .formatted(type, data));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
