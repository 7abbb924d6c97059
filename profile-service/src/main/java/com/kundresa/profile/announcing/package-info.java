/**
 * Tells everybody who wants to know that a customer has changed: the cache, the topic, the open
 * streams.
 */
@NullMarked
package com.kundresa.profile.announcing;

import org.jspecify.annotations.NullMarked;
