/**
 * A demo storefront that sends events with the unmodified browser SDK and shows personalised slots;
 * never shipped.
 */
@NullMarked
package com.kundresa.local.shop;

import org.jspecify.annotations.NullMarked;
