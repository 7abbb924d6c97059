/** Settings of sources as JSON, and JSON Schemas made ready for use. */
@NullMarked
package com.kundresa.touchpoint.source.json;

import org.jspecify.annotations.NullMarked;
