package com.kundresa.touchpoint.web.posthog;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.interaction.Identifier;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.payload.Value;
import org.junit.jupiter.api.Test;

class PostHogReaderTest {

    @Test
    void identifying_links_the_anonymous_id_and_sets_traits() {
        Interaction identified =
                read(
                        """
                        {'event':'$identify','uuid':'m-1','distinct_id':'cust-1','timestamp':'2026-11-01T10:00:00Z',
                         'properties':{'$anon_distinct_id':'anon-1','$set':{'email':'a@b.se','city':'Malmö'},
                                       '$set_once':{'first_seen':'today'}}}
                        """);

        assertThat(identified.type()).isEqualTo("identified");
        assertThat(identified.messageId()).isEqualTo("m-1");
        assertThat(identified.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("user_id", "cust-1"),
                        new Identifier("email", "a@b.se"),
                        new Identifier("anonymous_id", "anon-1"));
        assertThat(identified.traits())
                .containsEntry("city", Value.text("Malmö"))
                .doesNotContainKey("first_seen");
    }

    @Test
    void an_alias_links_both_ids() {
        Interaction aliased =
                read(
                        "{'event':'$create_alias','uuid':'m','distinct_id':'cust-1','properties':{'distinct_id':'cust-1','alias':'anon-1'}}");

        assertThat(aliased.type()).isEqualTo("aliased");
        assertThat(aliased.identifiers())
                .containsExactly(
                        new Identifier("user_id", "cust-1"),
                        new Identifier("anonymous_id", "anon-1"));
    }

    @Test
    void a_page_view_says_page_campaign_and_device_and_whom_nobody_knows_yet() {
        Interaction viewed =
                read(
                        """
                        {'event':'$pageview','uuid':'m','properties':{'distinct_id':'d-1','$is_identified':false,
                         '$device_id':'d-1','$current_url':'https://shop.example/a','$pathname':'/a','$referrer':'$direct',
                         'utm_campaign':'autumn','$os':'Linux','$device_type':'Desktop','token':'phc_x','plan':'gold'}}
                        """);

        assertThat(viewed.type()).isEqualTo("page_viewed");
        assertThat(Arrivals.there(viewed.page()).path()).isEqualTo("/a");
        assertThat(Arrivals.there(viewed.campaign()).name()).isEqualTo("autumn");
        assertThat(Arrivals.there(viewed.device()).os()).isEqualTo("Linux");
        assertThat(viewed.identifiers())
                .contains(new Identifier("anonymous_id", "d-1"))
                .doesNotContain(new Identifier("user_id", "d-1"));
        assertThat(viewed.properties().text("plan")).contains("gold");
        assertThat(viewed.properties().has("token")).isFalse();
    }

    @Test
    void screens_groups_and_events_of_the_business_are_what_they_are() {
        assertThat(
                        read("{'event':'$screen','uuid':'m','distinct_id':'u','properties':{'$screen_name':'Home'}}")
                                .name())
                .isEqualTo("Home");
        assertThat(
                        read("{'event':'$groupidentify','uuid':'m','distinct_id':'u','properties':{'$group_type':'company','$group_key':'acme','$group_set':{'name':'Acme'}}}")
                                .properties()
                                .text("groupId"))
                .contains("acme");
        assertThat(
                        read("{'event':'Order Completed','uuid':'m','distinct_id':'u','properties':{'total':10,'currency':'SEK'}}")
                                .order())
                .isNotNull();
        assertThat(read("{'event':'$autocapture','uuid':'m','distinct_id':'u'}").type())
                .isEqualTo("autocapture");
    }

    private static Interaction read(String event) {
        return Arrivals.accepted(event.replace('\'', '"'), Arrivals.WEB_SHOP, PostHogReader::read);
    }
}
