/** How texts resemble each other, by Apache Commons Text. */
@NullMarked
package com.kundresa.profile.likeness.text;

import org.jspecify.annotations.NullMarked;
