package com.kundresa.touchpoint.publishing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesInFlightTest {

    @Test
    void bytes_come_in_while_there_is_room_and_again_after_others_left() {
        BytesInFlight bytes = new BytesInFlight(100);

        assertThat(bytes.reserve(60)).isTrue();
        assertThat(bytes.reserve(50)).isFalse();
        assertThat(bytes.reserve(40)).isTrue();
        bytes.release(60);
        assertThat(bytes.reserve(50)).isTrue();
    }

    @Test
    void a_single_body_comes_in_however_large_it_is() {
        assertThat(new BytesInFlight(10).reserve(1_000)).isTrue();
    }
}
