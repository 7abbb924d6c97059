/** A customer's history over HTTP, page by page. */
@NullMarked
package com.kundresa.profile.history.rest;

import org.jspecify.annotations.NullMarked;
