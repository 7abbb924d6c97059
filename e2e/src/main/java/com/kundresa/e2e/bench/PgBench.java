package com.kundresa.e2e.bench;

import com.kundresa.e2e.Suite;
import com.kundresa.local.Databases;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import com.kundresa.local.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The statements of one batch, fired by PostgreSQL's own pgbench: the same tables, rows and bytes,
 * but nobody who reads, decides, keeps a history or tells anyone. What the values are is made by
 * the server, so this is the least that the SQL can cost.
 */
final class PgBench {
    private static final int CLIENTS = 2;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /** Five hundred interactions, each of another one of the benchmark's visitors. */
    static final int BATCH = 500;

    private static final String SCRIPT =
            """
            \\set part random(0, 5)
            \\set version random(1000000000, 2000000000)
            begin;
            insert into fence (group_id, topic, partition, next) values ('pgbench', 'interactions', :part, 1)
                on conflict (group_id, topic, partition) do update set next = fence.next + 1;
            insert into inbox (interaction_id, source, message_id, node_id, occurred_at, recorded_at, channel, type, content_hash)
                select gen_random_uuid(), 'pgbench', 'message', n.node_id, now(), now(), 'web', 'product_viewed', gen_random_uuid()
                  from bench_visitor n where n.part = :part
                on conflict (interaction_id) do nothing returning interaction_id;
            select node_id from node where node_id = any(array(select circle from node where node_id = any(array(
                select node_id from bench_visitor where part = :part)))) order by node_id for no key update;
            select * from node where circle = any(array(select node_id from bench_visitor where part = :part));
            select l.* from node n join link l on l.a = n.node_id
                where n.circle = any(array(select node_id from bench_visitor where part = :part));
            select customer_id, merged from customer
                where customer_id = any(array(select node_id from bench_visitor where part = :part)) and merged is not null;
            select node_id, body from fragment where node_id = any(array(select node_id from bench_visitor where part = :part));
            select nextval('version');
            insert into fragment (node_id, version, body)
                select f.node_id, f.version, f.body from fragment f join bench_visitor v on v.node_id = f.node_id where v.part = :part
                on conflict (node_id) do update set version = excluded.version, body = excluded.body;
            insert into customer (customer_id, version, state, merged, shared)
                select c.customer_id, c.version, c.state, c.merged, c.shared
                  from customer c join bench_visitor v on v.node_id = c.customer_id where v.part = :part
                on conflict (customer_id) do update set version = excluded.version, state = excluded.state,
                    merged = excluded.merged, shared = excluded.shared, redirect_to = null;
            insert into outbox (version, customer_ids)
                select :version, array_agg(node_id) from bench_visitor where part = :part on conflict do nothing;
            commit;
            delete from outbox where version = :version;
            """;

    private static final String VISITORS =
            """
            create table bench_visitor as
            select node_id, ((row_number() over (order by node_id) - 1) / %d)::int as part
              from (select n.node_id from node n join customer c on c.customer_id = n.node_id
                     where n.value like 'visitor-%%' limit %d) as visitors
            """;

    private static final int PARTS = 4;

    private final Suite suite;

    PgBench(Suite suite) {
        this.suite = suite;
    }

    /** Interactions per second that the SQL alone would allow; nothing where pgbench is missing. */
    OptionalDouble perSecond(Duration time) {
        return Programs.onPath("pgbench")
                .map(program -> OptionalDouble.of(fire(program, time) * BATCH))
                .orElse(OptionalDouble.empty());
    }

    private double fire(Path program, Duration time) {
        try {
            Database.of(suite).execute(VISITORS.formatted(BATCH, PARTS * BATCH));
            var script = Files.createTempFile("batch", ".sql");
            Files.writeString(
                    script, SCRIPT.replace("random(0, 5)", "random(0, " + (PARTS - 1) + ")"));
            var command =
                    List.of(
                            program.toString(),
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            Integer.toString(CLIENTS),
                            "-T",
                            Long.toString(time.toSeconds()),
                            "-f",
                            script.toString(),
                            "-h",
                            Ports.HOST,
                            "-p",
                            Integer.toString(suite.port(Part.POSTGRES)),
                            "-U",
                            Databases.USER,
                            "profile");
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", Databases.PASSWORD);
            var said = new String(builder.start().getInputStream().readAllBytes());
            Files.delete(script);
            var tps = TPS.matcher(said);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench says: " + said);
            }
            return Double.parseDouble(tps.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
