package com.kundresa.recommendation.finding;

import com.kundresa.recommendation.cap.Usage;
import com.kundresa.recommendation.customer.Customer;

/**
 * What is known of a customer.
 *
 * @param usage what the customer was given lately, as far as that could be read
 */
public record Found(Customer customer, Usage usage) {}
