/** What a customer has allowed, kept so that merged customers are never treated too freely. */
@NullMarked
package com.kundresa.profile.consent;

import org.jspecify.annotations.NullMarked;
