package com.kundresa.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.kundresa.local.message.Json;
import com.kundresa.local.sending.Ledger.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers which messages of a replay were answered, so that it can go on after a stop. */
record ProgressFile(Path path) {

    /** What was answered before; nothing where there is no file. */
    Snapshot load() {
        try {
            return Files.isRegularFile(path)
                    ? snapshot(Json.read(Files.readAllBytes(path)))
                    : Snapshot.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    /** Writes all or nothing: a stop in the middle leaves the older file. */
    synchronized void save(Snapshot snapshot) {
        try {
            Files.createDirectories(path.getParent());
            Path written = path.resolveSibling(path.getFileName() + ".new");
            Files.write(written, text(snapshot).getBytes(StandardCharsets.UTF_8));
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + path, unwritable);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot delete " + path, undeletable);
        }
    }

    private static String text(Snapshot snapshot) {
        var json = Json.object();
        json.put("answered", Base64.getEncoder().encodeToString(snapshot.answered().toByteArray()))
                .put("accepted", snapshot.accepted())
                .put("duplicate", snapshot.duplicate())
                .put("repeated", snapshot.repeated());
        var rejected = json.putObject("rejected");
        snapshot.rejected().forEach(rejected::put);
        var examples = json.putObject("examples");
        snapshot.examples().forEach(examples::put);
        return Json.text(json);
    }

    private static Snapshot snapshot(JsonNode json) {
        Map<String, Long> rejected = new LinkedHashMap<>();
        json.path("rejected")
                .properties()
                .forEach(e -> rejected.put(e.getKey(), e.getValue().asLong()));
        Map<String, String> examples = new LinkedHashMap<>();
        json.path("examples")
                .properties()
                .forEach(e -> examples.put(e.getKey(), e.getValue().asText()));
        return new Snapshot(
                BitSet.valueOf(Base64.getDecoder().decode(json.path("answered").asText(""))),
                json.path("accepted").asLong(),
                json.path("duplicate").asLong(),
                rejected,
                examples,
                json.path("repeated").asLong());
    }
}
