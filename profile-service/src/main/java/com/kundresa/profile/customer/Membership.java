package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;

/**
 * The account that a person acts for since an interaction. An account is no identifier: colleagues
 * stay persons of their own.
 */
public record Membership(Stamp stamp, String account, String source) implements Stamped {}
