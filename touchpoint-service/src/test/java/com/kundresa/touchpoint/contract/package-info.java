@NullMarked
package com.kundresa.touchpoint.contract;

import org.jspecify.annotations.NullMarked;
