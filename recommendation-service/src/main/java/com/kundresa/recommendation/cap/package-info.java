/** How often a customer may be given something, and when it is quiet around them. */
@NullMarked
package com.kundresa.recommendation.cap;

import org.jspecify.annotations.NullMarked;
