package com.kundresa.touchpoint.kiosk.rest;

import static com.kundresa.touchpoint.publishing.rest.Topic.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.kundresa.touchpoint.contract.Contract;
import com.kundresa.touchpoint.publishing.rest.ServiceTest;
import com.kundresa.touchpoint.publishing.rest.Topic;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A channel of its own is one package and one source. */
@QuarkusTest
class KioskResourceTest extends ServiceTest {

    @Test
    void a_touch_of_a_kiosk_reaches_the_topic_under_its_own_channel() {
        String id = id();

        json("{'touchId':'%s','at':'2026-11-01T10:00:00Z','action':'scanned','sku':'85123A','loyaltyCard':'KR 1'}"
                        .formatted(id))
                .header("X-Write-Key", "wk_kiosk")
                .post("/v1/channels/kiosk/touches")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        try (Topic topic = interactions()) {
            String touch = value(topic.with("ce_id", id, 1).getFirst());
            assertThat(touch)
                    .contains("\"channel\":\"kiosk\"", "\"type\":\"product_viewed\"", "KR1");
            Contract.assertValid(touch);
        }
    }

    @Test
    void what_a_kiosk_does_not_say_is_told() {
        json("{'touchId':'1','at':'2026-11-01T10:00:00Z','action':'scanned','session':'s'}")
                .header("X-Write-Key", "wk_kiosk")
                .post("/v1/channels/kiosk/touches")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/field-missing"))
                .body("detail", equalTo("Say \"sku\" as a text that is not empty."));
    }
}
