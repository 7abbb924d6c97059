/** Turns data files into messages, by the rules of docs/reference/replay.md, and sends them. */
@NullMarked
package com.kundresa.local.replay;

import org.jspecify.annotations.NullMarked;
