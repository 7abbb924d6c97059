/** Events of any other system, in the form of CloudEvents 1.0. */
@NullMarked
package com.kundresa.touchpoint.cloudevent;

import org.jspecify.annotations.NullMarked;
