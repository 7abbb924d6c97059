/** Messages of a chat platform. */
@NullMarked
package com.kundresa.touchpoint.chat;

import org.jspecify.annotations.NullMarked;
