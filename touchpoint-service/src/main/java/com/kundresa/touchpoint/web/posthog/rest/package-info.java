/** The HTTP paths of PostHog's capture API. */
@NullMarked
package com.kundresa.touchpoint.web.posthog.rest;

import org.jspecify.annotations.NullMarked;
