/** The moment a decision is made for: who, where, when and with what at hand. */
@NullMarked
package com.kundresa.recommendation.situation;

import org.jspecify.annotations.NullMarked;
