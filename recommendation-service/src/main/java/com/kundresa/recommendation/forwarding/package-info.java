/** Hands on to touchpoint-service what storefronts say while they ask. */
@NullMarked
package com.kundresa.recommendation.forwarding;

import org.jspecify.annotations.NullMarked;
