/** Records interactions exactly once: keep, decide, write, announce. */
@NullMarked
package com.kundresa.profile.recording;

import org.jspecify.annotations.NullMarked;
