/** The HTTP path for chat messages. */
@NullMarked
package com.kundresa.touchpoint.chat.rest;

import org.jspecify.annotations.NullMarked;
