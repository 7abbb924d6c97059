/** Learns which step is taken up in which situation, and how sure that is; tries what is unsure. */
@NullMarked
package com.kundresa.recommendation.bandit;

import org.jspecify.annotations.NullMarked;
