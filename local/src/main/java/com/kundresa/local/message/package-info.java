/**
 * What a business would send to touchpoint-service, ready to be posted: who sends it, where it
 * goes, and its JSON.
 */
@NullMarked
package com.kundresa.local.message;

import org.jspecify.annotations.NullMarked;
