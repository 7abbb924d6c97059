package com.kundresa.recommendation.eligibility;

/** What a rule says of a candidate. */
public sealed interface Verdict {

    /** The rule has nothing against it. */
    Eligible ELIGIBLE = new Eligible();

    /** The rule has nothing against it. */
    record Eligible() implements Verdict {}

    /**
     * Left out.
     *
     * @param stage of the pipeline, for example {@code consent}
     * @param code stable, in capitals
     * @param text for the agent or developer who asks why
     */
    record Barred(String stage, String code, String text) implements Verdict {}
}
