/** What a customer allows, and everything that was ever said about it. */
@NullMarked
package com.kundresa.profile.consent.rest;

import org.jspecify.annotations.NullMarked;
