/** The list of products over HTTP. */
@NullMarked
package com.kundresa.recommendation.importing.rest;

import org.jspecify.annotations.NullMarked;
