/** Takes dead letters from their topic. */
@NullMarked
package com.kundresa.touchpoint.mending.kafka;

import org.jspecify.annotations.NullMarked;
