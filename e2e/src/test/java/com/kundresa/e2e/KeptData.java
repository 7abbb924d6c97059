package com.kundresa.e2e;

import static java.util.stream.Collectors.toMap;

import com.kundresa.local.Databases;
import com.kundresa.local.LocalStack.Part;
import com.kundresa.local.Ports;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/** What lies in the stores of profile-service, seen from beside. */
final class KeptData implements AutoCloseable {
    private final Connection sql;
    private final MongoClient mongo;
    private final Socket redis;
    private final InputStream answers;

    KeptData(Suite suite) throws SQLException, IOException {
        sql =
                DriverManager.getConnection(
                        "jdbc:postgresql://%s:%d/profile"
                                .formatted(Ports.HOST, suite.port(Part.POSTGRES)),
                        Databases.USER,
                        Databases.PASSWORD);
        mongo = MongoClients.create("mongodb://" + Ports.HOST + ":" + suite.port(Part.MONGODB));
        redis = new Socket(Ports.HOST, suite.port(Part.REDIS));
        answers = new BufferedInputStream(redis.getInputStream());
    }

    /** A row of PostgreSQL's customers; the state is absent where the id is an alias. */
    record Row(long version, Optional<String> state, Optional<UUID> redirectTo) {}

    /** How often these interactions have counted. */
    long counted(Collection<UUID> interactions) throws SQLException {
        return number("select count(*) from inbox where interaction_id = any(?)", interactions);
    }

    /** How many commits that concern these customers have not been told everywhere. */
    long untold(Collection<UUID> customers) throws SQLException {
        return number("select count(*) from outbox where customer_ids && ?", customers);
    }

    /** Whose these nodes are, as text "version customer": as the cache has it too. */
    Map<UUID, String> owners(Collection<UUID> nodes) throws SQLException {
        Map<UUID, String> owners = new HashMap<>();
        try (var statement =
                sql.prepareStatement(
                        "select node_id, version || ' ' || customer_id from node where node_id = any(?) and first_seen is not null")) {
            statement.setArray(1, array(nodes));
            var rows = statement.executeQuery();
            while (rows.next()) {
                owners.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        return owners;
    }

    /** The rows of these customers. */
    Map<UUID, Row> customers(Collection<UUID> ids) throws SQLException {
        Map<UUID, Row> customers = new HashMap<>();
        try (var statement =
                sql.prepareStatement(
                        "select customer_id, version, state, redirect_to from customer where customer_id = any(?)")) {
            statement.setArray(1, array(ids));
            var rows = statement.executeQuery();
            while (rows.next()) {
                customers.put(
                        rows.getObject(1, UUID.class),
                        new Row(
                                rows.getLong(2),
                                Optional.ofNullable(rows.getBytes(3)).map(KeptData::text),
                                Optional.ofNullable(rows.getObject(4, UUID.class))));
            }
        }
        return customers;
    }

    /** The bodies that the history keeps of these interactions, as text. */
    Map<UUID, String> history(Collection<UUID> interactions) {
        var documents = new ArrayList<Document>();
        mongo.getDatabase("kundresa")
                .getCollection("interactions")
                .find(Filters.in("_id", interactions.stream().map(UUID::toString).toList()))
                .into(documents);
        return documents.stream()
                .collect(
                        toMap(
                                document -> UUID.fromString(document.getString("_id")),
                                document -> text(document.get("body", Binary.class).getData())));
    }

    /** What the cache answers to a command; empty where it has nothing. */
    Optional<String> cached(String... command) throws IOException {
        var request = new StringBuilder("*%d\r\n".formatted(command.length));
        List.of(command)
                .forEach(word -> request.append("$%d\r\n%s\r\n".formatted(word.length(), word)));
        redis.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
        int length = Integer.parseInt(line().substring(1));
        if (length < 0) {
            return Optional.empty();
        }
        byte[] value = answers.readNBytes(length);
        answers.skipNBytes(2);
        return Optional.of(text(value));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private long number(String query, Collection<UUID> ids) throws SQLException {
        try (var statement = sql.prepareStatement(query)) {
            statement.setArray(1, array(ids));
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private java.sql.Array array(Collection<UUID> ids) throws SQLException {
        return sql.createArrayOf("uuid", ids.toArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException, IOException {
        sql.close();
        mongo.close();
        redis.close();
    }
}
