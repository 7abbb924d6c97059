package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Stamp;
import java.time.LocalDate;

/** What one interaction of a day said. */
public record Mark(LocalDate day, Stamp stamp, String said) {}
