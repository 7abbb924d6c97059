package com.kundresa.profile.touch;

/**
 * Who acted. What agents and bots do never links identifiers and is no contact of the customer's
 * own.
 */
public enum Actor {
    CUSTOMER,
    AGENT,
    BOT
}
