package com.kundresa.touchpoint.interaction;

/** Who acted. What agents and bots do never links identifiers. */
public enum Actor {
    CUSTOMER,
    AGENT,
    BOT
}
