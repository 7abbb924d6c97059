package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Feedback;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;

/** What a customer said of the business, and where. */
public record FeedbackGiven(Stamp stamp, Feedback feedback, String channel) implements Stamped {}
