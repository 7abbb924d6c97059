package com.kundresa.recommendation.rank.json;

import com.kundresa.recommendation.rank.RankCall;

/** What became of reading a call. */
public sealed interface RankReading {

    /** It can be ranked. */
    record Accepted(RankCall call) implements RankReading {}

    /**
     * It cannot.
     *
     * @param why a sentence for the caller
     */
    record Refused(String why) implements RankReading {}
}
