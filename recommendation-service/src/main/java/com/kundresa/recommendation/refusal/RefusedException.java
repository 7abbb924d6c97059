package com.kundresa.recommendation.refusal;

/** Carries a refusal from where it is known to the edge. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Without a stack trace: a refusal is an answer, not a fault. */
    public RefusedException(Refusal refusal) {
        super(refusal.title(), null, false, false);
        this.refusal = refusal;
    }

    /** What is refused. */
    public Refusal refusal() {
        return refusal;
    }
}
