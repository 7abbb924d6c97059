/** Rules, standings and steps as JSON. */
@NullMarked
package com.kundresa.recommendation.push.json;

import org.jspecify.annotations.NullMarked;
