package com.kundresa.recommendation.cap;

/**
 * For how long nothing is sold after something unpleasant, and no selling message is given after a
 * pushed one.
 *
 * @param afterComplaint hours after a support case was opened, also when it is solved; 0 for none
 * @param afterRefund hours after an order was refunded; 0 for none
 * @param afterPush hours after a message was pushed to the customer; 0 for none
 */
public record QuietHours(int afterComplaint, int afterRefund, int afterPush) {

    /** Never quiet. */
    public static final QuietHours NONE = new QuietHours(0, 0, 0);
}
