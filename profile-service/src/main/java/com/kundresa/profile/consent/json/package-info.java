/** What interactions say about purposes, read from their bytes. */
@NullMarked
package com.kundresa.profile.consent.json;

import org.jspecify.annotations.NullMarked;
