/** The unified state of a customer: a fold over interactions, a merge over fragments. */
@NullMarked
package com.kundresa.profile.customer;

import org.jspecify.annotations.NullMarked;
