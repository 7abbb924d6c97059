/** The HTTP path for kiosks. */
@NullMarked
package com.kundresa.touchpoint.kiosk.rest;

import org.jspecify.annotations.NullMarked;
