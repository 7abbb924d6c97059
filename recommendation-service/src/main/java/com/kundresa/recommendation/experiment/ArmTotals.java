package com.kundresa.recommendation.experiment;

/**
 * What the customers of one arm brought in.
 *
 * @param customers who got at least one decision
 * @param decisions that they got
 * @param converted customers of whom at least one decision was rewarded
 * @param reward of all customers together
 * @param rewardSquared the sum over the customers of the square of what each brought in
 */
public record ArmTotals(
        long customers, long decisions, long converted, double reward, double rewardSquared) {

    /** An arm without anybody. */
    public static final ArmTotals NOBODY = new ArmTotals(0, 0, 0, 0, 0);

    /** The reward per customer; 0 where there is none. */
    public double mean() {
        return customers == 0 ? 0 : reward / customers;
    }

    /** The share of the customers that was rewarded at least once. */
    public double conversion() {
        return customers == 0 ? 0 : (double) converted / customers;
    }

    /** The square of the standard error of the mean; 0 where there are fewer than two customers. */
    double squaredError() {
        if (customers < 2) {
            return 0;
        }
        double spread = Math.max(0, rewardSquared - reward * mean());
        return spread / (customers - 1) / customers;
    }

    /** The square of the standard error of the conversion. */
    double squaredErrorOfConversion() {
        return customers == 0 ? 0 : conversion() * (1 - conversion()) / customers;
    }
}
