/** The way to the agent desk: its address, and what its pages must know of the other services. */
@NullMarked
package com.kundresa.profile.desk.web;

import org.jspecify.annotations.NullMarked;
