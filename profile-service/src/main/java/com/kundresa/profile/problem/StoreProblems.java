package com.kundresa.profile.problem;

import com.mongodb.MongoException;
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

/** A store that does not answer is no fault of the caller: 503, and come again. */
class StoreProblems {
    private static final Logger LOG = Logger.getLogger(StoreProblems.class);

    @ServerExceptionMapper({
        MongoException.class,
        TimeoutException.class,
        VertxException.class,
        NoStackTraceThrowable.class,
        DatabaseException.class,
        ConnectException.class,
        ClosedChannelException.class,
        HibernateException.class
    })
    Response unavailable(Throwable failure) {
        LOG.warn("a store did not answer a read", failure);
        return Problems.storeUnavailable().toResponse();
    }
}
