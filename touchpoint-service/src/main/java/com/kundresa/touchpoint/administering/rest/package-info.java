/** Administering sources over REST. */
@NullMarked
package com.kundresa.touchpoint.administering.rest;

import org.jspecify.annotations.NullMarked;
