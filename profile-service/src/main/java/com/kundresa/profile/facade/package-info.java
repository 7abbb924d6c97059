/** What readers who know the profiles of another product may see of a customer, page by page. */
@NullMarked
package com.kundresa.profile.facade;

import org.jspecify.annotations.NullMarked;
