/** What customers say of the business: answers to surveys, reviews, reactions. */
@NullMarked
package com.kundresa.touchpoint.feedback;

import org.jspecify.annotations.NullMarked;
