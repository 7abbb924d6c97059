/** RudderStack's Java client, unmodified, as a program of its own. */
@NullMarked
package com.kundresa.e2e.client.rudder;

import org.jspecify.annotations.NullMarked;
