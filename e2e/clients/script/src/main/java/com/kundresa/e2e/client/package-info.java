/** What every client under test says, and the ledger of what it believes became of it. */
@NullMarked
package com.kundresa.e2e.client;

import org.jspecify.annotations.NullMarked;
