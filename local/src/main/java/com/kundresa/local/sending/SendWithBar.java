package com.kundresa.local.sending;

import com.kundresa.local.message.Message;
import com.kundresa.local.sending.Ledger.Snapshot;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Sends with a progress bar on the terminal: rate, and what was rejected or sent again. */
public record SendWithBar(Delivery delivery, SendMessages.Limits limits, InstantSource clock) {

    /**
     * What came of it.
     *
     * @param failure why it stopped early, if it did
     * @param time of this run
     * @param sentNow messages answered in this run
     */
    public record Result(
            Snapshot snapshot, Optional<String> failure, Duration time, long sentNow) {}

    /**
     * @param before what earlier runs sent
     * @param keep is given a snapshot at least every second or so while sending, and at the end
     */
    public Result send(
            String task,
            List<Message> messages,
            Plan plan,
            Pace pace,
            Snapshot before,
            Consumer<Snapshot> keep)
            throws InterruptedException {
        Ledger ledger = new Ledger(before);
        long start = clock.millis();
        Optional<String> failure;
        try (ProgressBar bar = bar(task, plan.size())) {
            bar.stepTo(before.sent());
            Keeper keeper = new Keeper(ledger, bar, keep);
            failure =
                    new SendMessages(delivery, limits, clock, ledger, keeper)
                            .send(messages, plan, pace);
            keeper.keepNow();
        }
        Snapshot after = ledger.snapshot();
        Duration time = Duration.ofMillis(clock.millis() - start);
        return new Result(after, failure, time, after.sent() - before.sent());
    }

    private static ProgressBar bar(String task, int size) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .showSpeed()
                .build();
    }

    /** Moves the bar and hands snapshots on, from several threads but one at a time. */
    private static final class Keeper implements Consumer<Integer> {
        private static final int KEEP_EVERY = 1000;

        private final Ledger ledger;
        private final ProgressBar bar;
        private final Consumer<Snapshot> keep;
        private int sinceKept;

        Keeper(Ledger ledger, ProgressBar bar, Consumer<Snapshot> keep) {
            this.ledger = ledger;
            this.bar = bar;
            this.keep = keep;
        }

        @Override
        public synchronized void accept(Integer answered) {
            bar.stepBy(answered);
            sinceKept += answered;
            if (sinceKept >= KEEP_EVERY) {
                keepNow();
            }
        }

        synchronized void keepNow() {
            Snapshot snapshot = ledger.snapshot();
            bar.setExtraMessage(
                    snapshot.rejections() + " rejected, " + snapshot.repeated() + " repeated");
            keep.accept(snapshot);
            sinceKept = 0;
        }
    }
}
