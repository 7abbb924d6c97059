/** What clients of PostHog send. */
@NullMarked
package com.kundresa.touchpoint.web.posthog;

import org.jspecify.annotations.NullMarked;
