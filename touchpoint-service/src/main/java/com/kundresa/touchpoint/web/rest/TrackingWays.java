package com.kundresa.touchpoint.web.rest;

import com.kundresa.touchpoint.payload.Shape;
import com.kundresa.touchpoint.publishing.Way;
import com.kundresa.touchpoint.web.TrackingReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The ways of the tracking API: events that say their type, and one path for each type. */
final class TrackingWays {

    @Produces @Singleton
    static final Way BATCH = Way.tracking("tracking-batch", Shape.BATCH, TrackingReader::read);

    @Produces @Singleton static final Way IDENTIFY = typed("identify");
    @Produces @Singleton static final Way TRACK = typed("track");
    @Produces @Singleton static final Way PAGE = typed("page");
    @Produces @Singleton static final Way SCREEN = typed("screen");
    @Produces @Singleton static final Way GROUP = typed("group");
    @Produces @Singleton static final Way ALIAS = typed("alias");

    TrackingWays() {}

    private static Way typed(String type) {
        return Way.tracking("tracking-" + type, Shape.ONE, TrackingReader.typed(type));
    }
}
