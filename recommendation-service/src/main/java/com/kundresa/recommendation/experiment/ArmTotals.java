package com.kundresa.recommendation.experiment;

/**
 * What the customers of one arm brought in, of one thing that is counted.
 *
 * @param customers who got at least one decision
 * @param successful customers who brought in anything
 * @param amount of all customers together
 * @param amountSquared the sum over the customers of the square of what each brought in
 */
public record ArmTotals(long customers, long successful, double amount, double amountSquared) {

    /** An arm without anybody. */
    public static final ArmTotals NOBODY = new ArmTotals(0, 0, 0, 0);

    /** The amount per customer; 0 where there is none. */
    public double mean() {
        return customers == 0 ? 0 : amount / customers;
    }

    /** The share of the customers that brought in anything. */
    public double success() {
        return customers == 0 ? 0 : (double) successful / customers;
    }

    /** The square of the standard error of the mean; 0 where there are fewer than two customers. */
    double squaredError() {
        if (customers < 2) {
            return 0;
        }
        double spread = Math.max(0, amountSquared - amount * mean());
        return spread / (customers - 1) / customers;
    }

    /** The square of the standard error of the share. */
    double squaredErrorOfSuccess() {
        return customers == 0 ? 0 : success() * (1 - success()) / customers;
    }
}
