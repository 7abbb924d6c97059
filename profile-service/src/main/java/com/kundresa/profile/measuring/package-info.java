/** What this pod knows about its own pace. */
@NullMarked
package com.kundresa.profile.measuring;

import org.jspecify.annotations.NullMarked;
