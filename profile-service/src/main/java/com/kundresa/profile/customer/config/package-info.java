/** What a business decides about how its customers are described, from its configuration. */
@NullMarked
package com.kundresa.profile.customer.config;

import org.jspecify.annotations.NullMarked;
