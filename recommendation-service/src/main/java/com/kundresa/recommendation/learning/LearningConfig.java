package com.kundresa.recommendation.learning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service learns from the interactions of all channels. */
@ConfigMapping(prefix = "kundresa.learning")
public interface LearningConfig {

    /** How often the picture in memory follows the database. */
    @WithDefault("1s")
    String refresh();

    /** The topic to learn from, and how many partitions to make where it is missing. */
    Topic topic();

    /** How the model of take-ups is fitted. */
    Refitting refit();

    /** How the blend of product signals is fitted. */
    Blending blend();

    /**
     * How long is kept who looked at what; it only serves to see what is looked at together on one
     * day.
     */
    @WithDefault("7d")
    Duration keepVisits();

    /**
     * How long the ids of interactions learned from are kept; longer than the topic keeps its
     * records.
     */
    @WithDefault("400d")
    Duration keepInbox();

    /** How what customers do is joined to what was chosen for them. */
    Outcomes outcomes();

    /** How outcomes are joined and settled. */
    interface Outcomes {

        /** How often is looked whether something is due. */
        @WithDefault("1s")
        String every();

        /** Signals looked at in one transaction, and choices settled in one statement. */
        @WithDefault("200")
        int batch();

        /** How long a signal waits first, so that its customer was recognised meanwhile. */
        @WithDefault("1s")
        Duration firstLook();

        /** How long it waits again where nothing was found. */
        @WithDefault("30s")
        Duration secondLook();

        /** How long it waits before it is let go. */
        @WithDefault("10m")
        Duration lastLook();

        /** How often is looked whether a window is over. */
        @WithDefault("1m")
        String settleEvery();

        /** How long after its window a choice is settled; what arrives later corrects it. */
        @WithDefault("15m")
        Duration settleAfter();

        /** How long outcomes are kept that belong to no decision. */
        @WithDefault("90d")
        Duration keepOrphans();
    }

    /** From how much of the record, and when. */
    interface Refitting {

        /** When it is fitted by itself where rewards became final meanwhile; {@code off} never. */
        @WithDefault("0 0 3 * * ?")
        String cron();

        /** How old a choice may be to be learned from; what customers like changes. */
        @WithDefault("180d")
        Duration window();

        /** Choices at most, the newest ones; each takes about 300 bytes of memory meanwhile. */
        @WithDefault("200000")
        int most();

        /** Choices read at once. */
        @WithDefault("500")
        int page();
    }

    /** From how much of the record the blend is learned, and when. */
    interface Blending {

        /** When it is fitted by itself where lists became final meanwhile; {@code off} never. */
        @WithDefault("0 30 3 * * ?")
        String cron();

        /** How long ago a list may have become final to be learned from. */
        @WithDefault("180d")
        Duration window();

        /**
         * Lists at most, the newest ones; each takes up to 20 KB of memory and some milliseconds.
         */
        @WithDefault("10000")
        int most();

        /** Lists read at once. */
        @WithDefault("200")
        int page();

        /** Customers at least who took something of a list and left something, at least 2. */
        @WithDefault("100")
        int leastCustomers();
    }

    /** The topic. */
    interface Topic {

        /** Its name. */
        @WithDefault("interactions")
        String name();

        /** Partitions of a new one. */
        @WithDefault("6")
        int partitions();
    }
}
