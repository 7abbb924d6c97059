package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.eligibility.ConsentRules;
import com.kundresa.recommendation.offer.ActionKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How decisions are allowed and recorded. */
@ConfigMapping(prefix = "kundresa.deciding")
public interface DecidingConfig {

    /** Purpose to what silence means; a purpose that is not named is opt-in. */
    Map<String, ConsentRules.Mode> consent();

    /** How often and when customers may be given what sells, whatever it is. */
    Contacts contacts();

    /** Placement to how much it tries out. */
    @WithDefaults
    Map<String, Exploring> exploration();

    /** How decisions are recorded. */
    Recording recording();

    /** The business's general rules of contact. */
    interface Contacts {

        /** Limits by name. */
        Map<String, Limit> limits();

        /** When it is quiet. */
        Quiet quiet();

        /**
         * How long counting what was chosen may take. It takes a millisecond; whether it was
         * counted is not known after the limit, so that it lies far above.
         */
        @WithDefault("2s")
        Duration countingTimeout();
    }

    /** How often actions of some kinds may be given together. */
    interface Limit {

        /** The kinds that count. */
        Set<ActionKind> kinds();

        /** The consent purposes that count; all where none is named. */
        Optional<Set<String>> purposes();

        /** How often at most within the window. */
        int most();

        /** The rolling window, whole hours up to 90 days. */
        Duration window();
    }

    /** For how long, in whole hours, nothing is sold; 0 switches a rule off. */
    interface Quiet {

        /** After a support case was opened, also when it is solved. */
        @WithDefault("24h")
        Duration afterComplaint();

        /** After an order was refunded. */
        @WithDefault("24h")
        Duration afterRefund();

        /** After a message was pushed; only messages that sell are quiet then. */
        @WithDefault("24h")
        Duration afterPush();
    }

    /**
     * How the first place is drawn: each of the best candidates as often as it could be the best
     * one, judged by draws from what was learned.
     */
    interface Exploring {

        /** Without it the best is first. */
        @WithDefault("true")
        boolean on();

        /** Share of decisions whose first place is drawn evenly, 0 to 1. */
        @WithDefault("0.02")
        double epsilon();

        /** Draws from which the chances are counted, 0 to 10,000; a decision pays for each. */
        @WithDefault("100")
        int draws();

        /** How many candidates there are for the first place, 1 to 100. */
        @WithDefault("10")
        int candidates();

        /** Factor on the width of what is believed, 0 to 4; below 1 less is tried. */
        @WithDefault("1")
        double spread();
    }

    /** Decisions wait for their record; those that wait together are written together. */
    interface Recording {

        /** Decisions that may wait at most; beyond it requests are refused with 503. */
        @WithDefault("2000")
        int waiting();

        /** Decisions written in one statement at most. */
        @WithDefault("100")
        int batch();

        /** Statements under way at once. */
        @WithDefault("2")
        int writers();
    }
}
