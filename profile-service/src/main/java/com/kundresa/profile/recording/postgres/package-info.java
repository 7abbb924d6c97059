/** The one transaction that makes a batch count once. */
@NullMarked
package com.kundresa.profile.recording.postgres;

import org.jspecify.annotations.NullMarked;
