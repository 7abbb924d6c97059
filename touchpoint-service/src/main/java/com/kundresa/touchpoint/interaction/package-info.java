/**
 * One contact of one customer with the business, and the rules under which it is accepted or
 * refused.
 */
@NullMarked
package com.kundresa.touchpoint.interaction;

import org.jspecify.annotations.NullMarked;
