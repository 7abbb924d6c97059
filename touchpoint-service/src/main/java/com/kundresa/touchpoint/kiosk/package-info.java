/** What customers do at kiosks in a store; the example of docs/how-to/add-a-channel.md. */
@NullMarked
package com.kundresa.touchpoint.kiosk;

import org.jspecify.annotations.NullMarked;
