/** The topic of all customers' states, written, relayed after a crash, and listened to. */
@NullMarked
package com.kundresa.profile.announcing.kafka;

import org.jspecify.annotations.NullMarked;
