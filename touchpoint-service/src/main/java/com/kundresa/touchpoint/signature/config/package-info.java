/** How webhooks are checked, as it is written in the configuration. */
@NullMarked
package com.kundresa.touchpoint.signature.config;

import org.jspecify.annotations.NullMarked;
