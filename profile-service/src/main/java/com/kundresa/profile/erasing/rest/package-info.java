/** Erasure over HTTP. */
@NullMarked
package com.kundresa.profile.erasing.rest;

import org.jspecify.annotations.NullMarked;
