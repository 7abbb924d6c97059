/** Groups of customers by rule: who is in, why, since when, and when time alone will change it. */
@NullMarked
package com.kundresa.profile.segment;

import org.jspecify.annotations.NullMarked;
