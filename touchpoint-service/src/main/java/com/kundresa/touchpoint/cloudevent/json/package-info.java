/** CloudEvents as JSON and as headers, read with the SDK of the CloudEvents project. */
@NullMarked
package com.kundresa.touchpoint.cloudevent.json;

import org.jspecify.annotations.NullMarked;
