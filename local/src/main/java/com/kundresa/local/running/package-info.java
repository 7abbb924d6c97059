/** Starting, watching and stopping the whole suite on this machine: what {@code make run} does. */
@NullMarked
package com.kundresa.local.running;

import org.jspecify.annotations.NullMarked;
