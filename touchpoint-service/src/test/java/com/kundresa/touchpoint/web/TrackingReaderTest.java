package com.kundresa.touchpoint.web;

import static com.kundresa.touchpoint.contract.Arrivals.NOW;
import static com.kundresa.touchpoint.contract.Arrivals.WEB_SHOP;
import static com.kundresa.touchpoint.contract.Arrivals.accepted;
import static com.kundresa.touchpoint.contract.Arrivals.readings;
import static com.kundresa.touchpoint.contract.Arrivals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.interaction.Actor;
import com.kundresa.touchpoint.interaction.Campaign;
import com.kundresa.touchpoint.interaction.Device;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Reading;
import com.kundresa.touchpoint.interaction.Reason;
import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.payload.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingReaderTest {

    @Test
    void identifiers_come_strongest_first_from_all_places_and_once() {
        Interaction identified =
                read(
                        """
                        {"type":"identify","messageId":"m","userId":7,"anonymousId":"a-1",
                         "traits":{"email":"A@B.se","phone":"+46 70 123 45 67","loyalty_card":"kr-1","plan":"x"},
                         "context":{"traits":{"email":"a@b.se"},"device":{"id":"d-1"},
                                    "externalIds":[{"type":"crmId","id":"c-1"},{"type":"crm_id","id":"null"}]}}
                        """);

        assertThat(identified.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("user_id", "7"),
                        new Identifier("email", "a@b.se"),
                        new Identifier("phone", "+46701234567"),
                        new Identifier("loyalty_card", "KR1"),
                        new Identifier("crm_id", "c-1"),
                        new Identifier("device_id", "d-1"),
                        new Identifier("anonymous_id", "a-1"));
        assertThat(identified.identifiers().getFirst().type()).isEqualTo("user_id");
        assertThat(identified.traits()).containsOnlyKeys("plan");
    }

    @Test
    void an_address_that_is_none_stays_a_trait() {
        Interaction identified =
                read("{'type':'identify','userId':'u','messageId':'m','traits':{'email':'none'}}");

        assertThat(identified.identifiers()).containsExactly(new Identifier("user_id", "u"));
        assertThat(identified.traits()).containsEntry("email", Value.text("none"));
    }

    @Test
    void traits_are_scalars_objects_are_flattened_and_arrays_are_kept_apart() {
        Interaction identified =
                read(
                        "{'type':'identify','userId':'u','messageId':'m','traits':{'address':{'city':'Lund',"
                                + "'geo':{'lat':55.7}},'nick':null,'empty':'','tags':['a']}}");

        assertThat(identified.traits())
                .containsOnlyKeys("address.city", "address.geo.lat", "nick", "empty")
                .containsEntry("nick", Value.NOTHING)
                .containsEntry("empty", Value.text(""));
        assertThat(identified.properties().all()).containsOnlyKeys("tags");
    }

    @Test
    void a_self_alias_links_nothing_and_an_alias_links_the_earlier_visitor() {
        assertThat(
                        read("{'type':'alias','messageId':'m','userId':'u','previousId':'u'}")
                                .identifiers())
                .containsExactly(new Identifier("user_id", "u"));
        assertThat(
                        read("{'type':'alias','messageId':'m','userId':'u','previousId':'a-1'}")
                                .identifiers())
                .containsExactly(
                        new Identifier("user_id", "u"), new Identifier("anonymous_id", "a-1"));
        assertThat(
                        read("{'type':'alias','messageId':'m','userId':'u','previousId':'J@b.se'}")
                                .identifiers())
                .contains(new Identifier("email", "j@b.se"));
    }

    @Test
    void what_the_batch_says_for_all_holds_where_the_event_says_nothing() {
        Interaction page =
                accepted(
                        batch(
                                        "{'batch':[{'type':'page','anonymousId':'a','messageId':'m',"
                                                + "'originalTimestamp':'2026-11-01T11:00:00Z',"
                                                + "'context':{'campaign':{'name':'mine'}}}],"
                                                + "'sentAt':'2026-11-01T11:30:00Z',"
                                                + "'context':{'locale':'sv-SE','campaign':{'name':'theirs','medium':'email'}}}")
                                .getFirst());

        assertThat(page.times().occurredAt()).isEqualTo(NOW.minusSeconds(1800));
        assertThat(page.campaign())
                .isEqualTo(new Campaign(null, "mine", null, "email", null, null));
        assertThat(page.device()).isEqualTo(new Device(null, null, null, "sv-SE"));
    }

    @Test
    void consent_is_what_the_categories_say_an_empty_list_is_no_and_nothing_is_nothing() {
        assertThat(consents("{'consent':{'categoryPreferences':{'marketing':true,'odd':'yes'}}}"))
                .hasToString("{marketing=true}");
        assertThat(consents("{'consent':{'categoryPreferences':{}}}"))
                .hasToString("{personalisation=false, marketing=false}");
        assertThat(consents("{}")).hasToString("{}");
    }

    @Test
    void leaving_a_list_is_a_no_to_marketing() {
        Interaction left =
                read(
                        "{'type':'track','event':'Unsubscribed','userId':'u','messageId':'m','properties':{'campaign_id':'c7'}}");

        assertThat(left.type()).isEqualTo("consent_changed");
        assertThat(left.consents()).hasToString("{marketing=false}");
        assertThat(left.channel().name()).isEqualTo("email");
    }

    @ParameterizedTest
    @CsvSource({
        "Product Viewed,product_viewed",
        "viewed product,product_viewed",
        "product_added,product_added",
        "productRemoved,product_removed",
        "Email Opened,campaign_opened",
        "Email Link Clicked,campaign_clicked",
        "Campaign Received,campaign_received",
        "Coupon Redeemed,coupon_redeemed",
        "Live Chat Message Sent,chat_message",
        "Quote Requested,lead_submitted",
        "Köp påbörjat!,kop_paborjat",
        "Case Opened,custom_case_opened",
        "Identified,custom_identified",
        "404,custom_404",
        "!!!,custom"
    })
    void event_names_have_types_in_any_spelling(String event, String type) {
        assertThat(SemanticEvent.named(event).type()).isEqualTo(type);
    }

    @Test
    void what_goes_out_in_a_live_chat_is_an_agents() {
        Interaction answer =
                read(
                        "{'type':'track','event':'Live Chat Message Received','userId':'u','messageId':'m',"
                                + "'properties':{'conversation_id':'c','message_body':'Hi','agent_name':'Pia'}}");

        assertThat(answer.actor()).isEqualTo(Actor.AGENT);
        assertThat(answer.channel().name()).isEqualTo("chat");
        assertThat(answer.properties().all()).containsOnlyKeys("agent_name");
    }

    @Test
    void an_event_without_an_id_is_known_by_its_bytes_where_it_has_a_time() {
        String timed = "{'type':'page','anonymousId':'a','timestamp':'2026-11-01T10:00:00Z'}";
        String untimed = "{'type':'page','anonymousId':'a'}";

        assertThat(read(timed).messageId()).startsWith("made-").isEqualTo(read(timed).messageId());
        List<Reading> twice = batch("{'batch':[" + untimed + "," + untimed + "]}");
        assertThat(accepted(twice.get(0)).messageId())
                .isNotEqualTo(accepted(twice.get(1)).messageId());
    }

    @Test
    void the_path_says_the_type_where_the_event_does_not() {
        Interaction screen =
                accepted(
                        "{\"userId\":\"u\",\"name\":\"Basket\"}",
                        WEB_SHOP,
                        TrackingReader.typed("screen"));

        assertThat(screen.type()).isEqualTo("screen_viewed");
        assertThat(screen.name()).isEqualTo("Basket");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    NO_IDENTIFIER   | {'type':'track','event':'E'}
                    NO_IDENTIFIER   | {'type':'track','event':'E','userId':'','anonymousId':'undefined'}
                    UNKNOWN_CALL    | {'userId':'u'}
                    UNKNOWN_CALL    | {'type':'dance','userId':'u'}
                    UNKNOWN_CALL    | {'type':7,'userId':'u'}
                    FIELD_MISSING   | {'type':'track','userId':'u'}
                    FIELD_MISSING   | {'type':'track','event':'  ','userId':'u'}
                    FIELD_MALFORMED | {'type':'track','event':{},'userId':'u'}
                    FIELD_MALFORMED | {'type':'track','event':'E','userId':'u','properties':[]}
                    FIELD_MALFORMED | {'type':'track','event':'E','userId':'u','context':'web'}
                    TIME_UNREADABLE | {'type':'track','event':'E','userId':'u','timestamp':'noon'}
                    """)
    void what_is_wrong_with_an_event_is_said(Reason reason, String event) {
        assertThat(refused(event.replace('\'', '"'), WEB_SHOP, TrackingReader::read))
                .isEqualTo(reason);
    }

    @Test
    void what_is_too_long_or_too_many_is_said() {
        String id = "x".repeat(101);
        assertThat(refusal("{'type':'page','userId':'u','messageId':'" + id + "'}"))
                .isEqualTo(Reason.FIELD_TOO_LONG);
        assertThat(refusal("{'type':'track','userId':'u','event':'" + "e".repeat(201) + "'}"))
                .isEqualTo(Reason.FIELD_TOO_LONG);
        StringBuilder traits = new StringBuilder("'t':0");
        for (int trait = 0; trait < 100; trait++) {
            traits.append(",'t").append(trait).append("':1");
        }
        assertThat(refusal("{'type':'identify','userId':'u','traits':{" + traits + "}}"))
                .isEqualTo(Reason.TOO_MANY_TRAITS);
    }

    private static Interaction read(String event) {
        return accepted(event.replace('\'', '"'), WEB_SHOP, TrackingReader::read);
    }

    private static Reason refusal(String event) {
        return refused(event.replace('\'', '"'), WEB_SHOP, TrackingReader::read);
    }

    private static Map<String, Boolean> consents(String context) {
        return read("{'type':'page','userId':'u','messageId':'m','context':" + context + "}")
                .consents();
    }

    private static List<Reading> batch(String body) {
        return readings(body.replace('\'', '"'), Shape.BATCH, WEB_SHOP, NOW, TrackingReader::read);
    }
}
