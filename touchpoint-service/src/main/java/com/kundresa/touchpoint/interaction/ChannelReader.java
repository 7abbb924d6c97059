package com.kundresa.touchpoint.interaction;

import com.kundresa.touchpoint.payload.Fields;

/** Turns what one channel sends into an interaction, or says why not; pure, and never throws. */
@FunctionalInterface
public interface ChannelReader {

    Reading read(Fields item, Arrival arrival);
}
