/** Every interaction's original bytes, by its id. */
@NullMarked
package com.kundresa.profile.history.mongo;

import org.jspecify.annotations.NullMarked;
