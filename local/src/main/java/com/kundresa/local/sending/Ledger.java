package com.kundresa.local.sending;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What has been answered so far. Safe for several threads; a snapshot is consistent. */
public final class Ledger {

    /**
     * The counts at one moment.
     *
     * @param answered positions of the plan that were answered
     * @param accepted includes what the server knew already
     * @param rejected reason to count
     * @param examples reason to one message id
     * @param repeated requests that had to be sent again
     */
    public record Snapshot(
            BitSet answered,
            long accepted,
            long duplicate,
            Map<String, Long> rejected,
            Map<String, String> examples,
            long repeated) {

        public static Snapshot empty() {
            return new Snapshot(new BitSet(), 0, 0, Map.of(), Map.of(), 0);
        }

        public long rejections() {
            return rejected.values().stream().mapToLong(Long::longValue).sum();
        }

        public long sent() {
            return answered.cardinality();
        }
    }

    private final BitSet answered;
    private final Map<String, Long> rejected;
    private final Map<String, String> examples;
    private long accepted;
    private long duplicate;
    private long repeated;

    public Ledger(Snapshot start) {
        answered = (BitSet) start.answered().clone();
        accepted = start.accepted();
        duplicate = start.duplicate();
        rejected = new TreeMap<>(start.rejected());
        examples = new TreeMap<>(start.examples());
        repeated = start.repeated();
    }

    synchronized boolean isAnswered(int position) {
        return answered.get(position);
    }

    synchronized void taken(Batch batch, Answer.Taken taken) {
        batch.positions().forEach(answered::set);
        accepted += batch.messages().size() - taken.rejections().size();
        duplicate += taken.duplicate();
        for (Answer.Rejection rejection : taken.rejections()) {
            rejected.merge(rejection.reason(), 1L, Long::sum);
            examples.putIfAbsent(rejection.reason(), rejection.messageId());
        }
    }

    synchronized void repeated() {
        repeated++;
    }

    public synchronized Snapshot snapshot() {
        return new Snapshot(
                (BitSet) answered.clone(),
                accepted,
                duplicate,
                new LinkedHashMap<>(rejected),
                new LinkedHashMap<>(examples),
                repeated);
    }
}
