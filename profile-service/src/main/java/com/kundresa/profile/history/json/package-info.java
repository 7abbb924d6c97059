/** What interactions say, looked for in their bytes. */
@NullMarked
package com.kundresa.profile.history.json;

import org.jspecify.annotations.NullMarked;
