/** The one transaction that makes a decision count once. */
@NullMarked
package com.kundresa.profile.correcting.postgres;

import org.jspecify.annotations.NullMarked;
