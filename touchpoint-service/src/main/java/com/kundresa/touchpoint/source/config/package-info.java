/** Sources as they are written in the configuration. */
@NullMarked
package com.kundresa.touchpoint.source.config;

import org.jspecify.annotations.NullMarked;
