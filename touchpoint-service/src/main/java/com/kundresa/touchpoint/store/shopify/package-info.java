/** Webhooks of Shopify: orders, refunds, checkouts, carts and customers, online and at the till. */
@NullMarked
package com.kundresa.touchpoint.store.shopify;

import org.jspecify.annotations.NullMarked;
