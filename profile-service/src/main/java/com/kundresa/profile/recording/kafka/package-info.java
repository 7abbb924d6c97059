/** Interactions from the topic, in batches; what cannot be understood goes to the dead letters. */
@NullMarked
package com.kundresa.profile.recording.kafka;

import org.jspecify.annotations.NullMarked;
