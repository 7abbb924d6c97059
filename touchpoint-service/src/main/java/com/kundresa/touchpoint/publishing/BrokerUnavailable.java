package com.kundresa.touchpoint.publishing;

import java.io.Serial;

/** The broker did not acknowledge in time; nothing may be answered as accepted. */
public final class BrokerUnavailable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public BrokerUnavailable(Throwable cause) {
        super("Kafka did not acknowledge", cause);
    }
}
