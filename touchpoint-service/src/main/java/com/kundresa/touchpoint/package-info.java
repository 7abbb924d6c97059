@org.jspecify.annotations.NullMarked
package com.kundresa.touchpoint;
