/** Publishes interactions and dead letters to Kafka and waits for the broker's word. */
@NullMarked
package com.kundresa.touchpoint.publishing.kafka;

import org.jspecify.annotations.NullMarked;
