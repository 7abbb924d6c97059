/**
 * An agent corrects who is who: parts what was merged, links what belongs together, and takes
 * either back.
 */
@NullMarked
package com.kundresa.profile.correcting;

import org.jspecify.annotations.NullMarked;
