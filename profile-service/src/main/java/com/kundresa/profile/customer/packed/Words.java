package com.kundresa.profile.customer.packed;

import com.kundresa.profile.customer.CartEvent;
import com.kundresa.profile.customer.TraitPolicy;
import com.kundresa.profile.journey.Signal;
import com.kundresa.profile.touch.CaseStep;

/**
 * The numbers that stand for words in stored bytes. They are their own list, so that nobody changes
 * stored bytes by moving the constants of an enumeration about.
 */
final class Words {

    static final int TEXT = 1;
    static final int NUMBER = 2;
    static final int YES = 3;
    static final int NO = 4;
    static final int REMOVED = 5;
    static final int SEVERAL = 6;

    private Words() {}

    static int of(CartEvent.Kind kind) {
        return switch (kind) {
            case ADDED -> 1;
            case REMOVED -> 2;
            case SHOWN -> 3;
        };
    }

    static CartEvent.Kind cartKind(int number) {
        return switch (number) {
            case 1 -> CartEvent.Kind.ADDED;
            case 2 -> CartEvent.Kind.REMOVED;
            case 3 -> CartEvent.Kind.SHOWN;
            default -> throw unknown();
        };
    }

    static int of(TraitPolicy policy) {
        return switch (policy) {
            case LATEST -> 0;
            case EARLIEST -> 1;
            case MAX -> 2;
            case MIN -> 3;
            case UNION -> 4;
            case BY_SOURCE -> 5;
        };
    }

    static TraitPolicy policy(int number) {
        return switch (number) {
            case 0 -> TraitPolicy.LATEST;
            case 1 -> TraitPolicy.EARLIEST;
            case 2 -> TraitPolicy.MAX;
            case 3 -> TraitPolicy.MIN;
            case 4 -> TraitPolicy.UNION;
            case 5 -> TraitPolicy.BY_SOURCE;
            default -> throw unknown();
        };
    }

    static int of(CaseStep.Status status) {
        return switch (status) {
            case OPENED -> 1;
            case COMMENTED -> 2;
            case SOLVED -> 3;
            case REOPENED -> 4;
        };
    }

    static CaseStep.Status caseStatus(int number) {
        return switch (number) {
            case 1 -> CaseStep.Status.OPENED;
            case 2 -> CaseStep.Status.COMMENTED;
            case 3 -> CaseStep.Status.SOLVED;
            case 4 -> CaseStep.Status.REOPENED;
            default -> throw unknown();
        };
    }

    static int of(Signal signal) {
        return switch (signal) {
            case VISIT -> 1;
            case CAMPAIGN -> 2;
            case PRODUCT -> 3;
            case QUESTION -> 4;
            case CART -> 5;
            case CHECKOUT -> 6;
            case ORDER -> 7;
            case LEAD -> 8;
            case SERVICE -> 9;
            case PRAISE -> 10;
            case COMPLAINT -> 11;
        };
    }

    static Signal signal(int number) {
        return switch (number) {
            case 1 -> Signal.VISIT;
            case 2 -> Signal.CAMPAIGN;
            case 3 -> Signal.PRODUCT;
            case 4 -> Signal.QUESTION;
            case 5 -> Signal.CART;
            case 6 -> Signal.CHECKOUT;
            case 7 -> Signal.ORDER;
            case 8 -> Signal.LEAD;
            case 9 -> Signal.SERVICE;
            case 10 -> Signal.PRAISE;
            case 11 -> Signal.COMPLAINT;
            default -> throw unknown();
        };
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("An unknown word in the bytes of a fragment");
    }
}
