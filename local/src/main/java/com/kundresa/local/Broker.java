package com.kundresa.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The real Kafka broker, with its controller, in this process (KRaft, one node). Both listeners are
 * on the loopback interface.
 */
public final class Broker implements Store {

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker on the data in this folder, which it formats when it is new. Returns when
     * clients can connect.
     */
    public static Broker start(Path folder, int port) {
        var settings = settings(folder, port, Ports.free(1).getFirst());
        formatIfNew(folder, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new Broker(server, port);
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + Ports.HOST + ":" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d"
                        .formatted(Ports.HOST, port, Ports.HOST, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + Ports.HOST + ":" + port);
        settings.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.resolve("log").toAbsolutePath().toString());
        // one node: every internal topic has one replica
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("auto.create.topics.enable", "false");
        // a quick start, a quick first rebalance, a quick return after a stop; little memory
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("controlled.shutdown.enable", "true");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        return settings;
    }

    private static void formatIfNew(Path folder, Properties settings) {
        if (Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            return;
        }
        var said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("server.properties");
            try (var out = Files.newOutputStream(file)) {
                settings.store(out, "written at the first start, for formatting only");
            }
            String[] format = {
                "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
            };
            if (StorageTool.execute(format, new PrintStream(said, true, StandardCharsets.UTF_8))
                    != 0) {
                throw new StackFailure("Kafka cannot format " + folder + ": " + said);
            }
        } catch (IOException e) {
            throw new StackFailure("Kafka cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String address() {
        return Ports.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
