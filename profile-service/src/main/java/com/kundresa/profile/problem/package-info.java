/** How this service says no: RFC 9457 problems with stable types that say who must do what. */
@NullMarked
package com.kundresa.profile.problem;

import org.jspecify.annotations.NullMarked;
