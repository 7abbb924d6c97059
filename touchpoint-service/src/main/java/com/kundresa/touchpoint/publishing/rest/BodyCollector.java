package com.kundresa.touchpoint.publishing.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Takes a body in, piece by piece, and stops at a limit; the request goes on when the body is
 * whole.
 */
final class BodyCollector {

    private static final String CONTINUE = "100-continue";

    private final RoutingContext context;
    private final int most;
    private final Runnable tooLarge;
    private final Buffer body;
    private boolean stopped;

    private BodyCollector(RoutingContext context, int most, int expected, Runnable tooLarge) {
        this.context = context;
        this.most = most;
        this.body = Buffer.buffer(expected);
        this.tooLarge = tooLarge;
    }

    /**
     * @param expected bytes to make room for at once; the body may still be longer or shorter
     */
    static void collect(RoutingContext context, int most, int expected, Runnable tooLarge) {
        BodyCollector collector = new BodyCollector(context, most, expected, tooLarge);
        HttpServerRequest request = context.request();
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        request.handler(collector::take).endHandler(end -> collector.goOn());
    }

    private void take(Buffer piece) {
        if (stopped) {
            return;
        }
        if (body.length() + piece.length() > most) {
            stopped = true;
            tooLarge.run();
        } else {
            body.appendBuffer(piece);
        }
    }

    private void goOn() {
        if (!stopped) {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }
}
