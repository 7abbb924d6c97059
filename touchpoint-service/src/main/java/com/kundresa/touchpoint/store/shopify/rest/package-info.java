/** The HTTP path for Shopify's webhooks. */
@NullMarked
package com.kundresa.touchpoint.store.shopify.rest;

import org.jspecify.annotations.NullMarked;
