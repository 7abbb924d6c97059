package com.kundresa.touchpoint.publishing.rest;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A store that does not answer is no fault of whoever asks: 503, and come again. */
class StoreProblems {

    private static final Logger LOG = Logger.getLogger(StoreProblems.class);

    @ServerExceptionMapper({
        TimeoutException.class,
        VertxException.class,
        NoStackTraceThrowable.class,
        DatabaseException.class,
        ConnectException.class,
        ClosedChannelException.class,
        HibernateException.class
    })
    Response unavailable(Throwable failure) {
        LOG.warn("A store did not answer", failure);
        return RequestProblem.STORE_UNAVAILABLE.answer(
                "Nothing that was accepted is lost. Try again in a moment.");
    }
}
