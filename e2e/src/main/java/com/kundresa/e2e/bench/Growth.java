package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import java.util.Locale;
import java.util.function.LongFunction;

/** Whether an interaction costs more the longer a history is, and the more customers there are. */
final class Growth {
    private static final int FEW = 10;
    private static final int LONG = 10_000;
    private static final int BATCH = 500;
    private static final int MEASURED = 20 * BATCH;
    private static final int SMALL = 1_000;
    private static final int LARGE = 1_000_000;

    /**
     * Customers of whom one product view is known, as one that was recorded before: rows for as
     * many visitors, under the ids that they would have.
     */
    private static final String SEED =
            """
            with like_this as (
              select f.body, c.state from fragment f join customer c on c.customer_id = f.node_id
               where f.node_id = (select node_id from node where value = 'seed-0')),
            hashed as (
              select n, sha256(convert_to('anonymous_id' || chr(10) || 'seed-' || n, 'UTF8')) as h
                from generate_series(%d, %d) as n),
            named as (
              select n, overlay(overlay(encode(substr(h, 1, 16), 'hex') placing '8' from 13)
                  placing substr('89ab', 1 + ((get_byte(h, 8) >> 4) & 3), 1) from 17)::uuid as id
                from hashed),
            nodes as (
              insert into node (node_id, type, value, first_seen, circle, customer_id, version)
              select id, 'anonymous_id', 'seed-' || n, now(), id, id, 1 from named),
            fragments as (
              insert into fragment (node_id, version, body) select id, 1, body from named, like_this)
            insert into customer (customer_id, version, state) select id, 1, state from named, like_this
            """;

    private static final int ROWS_AT_ONCE = 100_000;

    private final Suite suite;
    private final Recorded recorded;
    private final Table table;

    Growth(Suite suite, Recorded recorded, Table table) {
        this.suite = suite;
        this.recorded = recorded;
        this.table = table;
    }

    void measure() {
        Bench.progress("cost by length of history");
        byHistory();
        Bench.progress("cost by number of customers");
        byCustomers();
    }

    /** Each batch is about ten customers in both cases. */
    private void byHistory() {
        int groups = MEASURED / BATCH;
        merge(groups * FEW * FEW, n -> "short-" + n % (groups * FEW));
        merge(FEW * LONG, n -> "long-" + n % FEW);
        var few = merge(MEASURED, n -> "short-" + (n / BATCH * FEW + n % FEW));
        var many = merge(MEASURED, n -> "long-" + n % FEW);
        row(
                "cost at %,d interactions of one customer".formatted(LONG),
                many,
                few,
                "at %d".formatted(FEW),
                "%,d interactions, ten customers to a batch".formatted(MEASURED));
    }

    private void byCustomers() {
        merge(1, n -> "seed-0");
        seed(1, SMALL - 1);
        var few = merge(MEASURED, n -> "seed-" + n * 7_919 % SMALL);
        seed(SMALL, LARGE - 1);
        var many = merge(MEASURED, n -> "seed-" + (SMALL + n * 7_919 % (LARGE - SMALL)));
        row(
                "cost among %,d customers".formatted(LARGE),
                many,
                few,
                "among %,d".formatted(SMALL),
                "%,d interactions spread over all of them; the customers were put into PostgreSQL by SQL"
                        .formatted(MEASURED));
    }

    private void seed(int from, int to) {
        for (int first = from; first <= to; first += ROWS_AT_ONCE) {
            int last = Math.min(to, first + ROWS_AT_ONCE - 1);
            Database.of(suite).execute(SEED.formatted(first, last));
        }
        Database.of(suite).execute("analyze node, fragment, customer");
    }

    private Merging.Run merge(long count, LongFunction<String> visitor) {
        return Merging.run(suite, recorded, count, visitor);
    }

    private void row(String what, Merging.Run many, Merging.Run few, String beside, String method) {
        table.row(
                what,
                Table.rate(many.perSecond()),
                String.format(
                        Locale.ROOT,
                        "%s: %s, %s (rate %.2f, CPU %.2f times)",
                        beside,
                        Table.rate(few.perSecond()),
                        few.cpu(),
                        few.perSecond() / many.perSecond(),
                        many.micros() / few.micros()),
                many.cpu(),
                method);
    }
}
