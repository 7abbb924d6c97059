/** What clients of Jitsu send: tracking calls under paths of their own. */
@NullMarked
package com.kundresa.touchpoint.web.jitsu;

import org.jspecify.annotations.NullMarked;
