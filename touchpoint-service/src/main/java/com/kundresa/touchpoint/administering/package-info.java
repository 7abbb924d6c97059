/** Who may send, as operators decide it: sources in memory that follow the database. */
@NullMarked
package com.kundresa.touchpoint.administering;

import org.jspecify.annotations.NullMarked;
