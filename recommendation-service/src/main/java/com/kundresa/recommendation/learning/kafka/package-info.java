/** Listens to the interactions of every channel. */
@NullMarked
package com.kundresa.recommendation.learning.kafka;

import org.jspecify.annotations.NullMarked;
