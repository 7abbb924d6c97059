package com.kundresa.touchpoint.source.postgres;

import com.kundresa.touchpoint.source.Credential;
import com.kundresa.touchpoint.source.Credential.Kind;
import com.kundresa.touchpoint.source.Registration;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Settings;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.WriteKey;
import com.kundresa.touchpoint.source.json.SettingsJson;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sources in PostgreSQL. Every change tells all replicas: the tables notify by trigger. */
@ApplicationScoped
public class SourceStore {

    private static final Sort NEWEST_FIRST = Sort.descending("madeAt").and("id");

    private final SourceRows sources;
    private final CredentialRows credentials;
    private final Registrations registrations;
    private final SecretVault vault;
    private final InstantSource clock;

    SourceStore(
            SourceRows sources,
            CredentialRows credentials,
            Registrations registrations,
            SecretVault vault,
            InstantSource clock) {
        this.sources = sources;
        this.credentials = credentials;
        this.registrations = registrations;
        this.vault = vault;
        this.clock = clock;
    }

    /** All of them, by name. */
    public Uni<List<Registration>> all() {
        return Panache.withSession(() ->
                sources.listAll(Sort.ascending("name"))
                        .chain(rows ->
                                credentials
                                        .listAll(NEWEST_FIRST)
                                        .map(keys -> registrations.of(rows, keys))));
    }

    /** Keeps those whose name is not there yet; the others stay as they are. */
    public Uni<Void> seed(List<Source> seeds) {
        return Panache.withTransaction(() ->
                sources.listAll()
                        .map(rows -> rows.stream().map(row -> row.name).toList())
                        .map(known ->
                                seeds.stream()
                                        .filter(seed -> !known.contains(seed.name()))
                                        .toList())
                        .chain(this::persist));
    }

    /** False where there is one of this name already. */
    public Uni<Boolean> create(String name, Settings settings) {
        return Panache.withTransaction(() ->
                sources.findById(name)
                        .chain(row ->
                                row != null
                                        ? Uni.createFrom().item(false)
                                        : sources.persist(row(name, settings, false))
                                                .replaceWith(true)));
    }

    /** False where there is none of this name. */
    public Uni<Boolean> change(String name, Settings settings) {
        return update(name, row -> row.settings = SettingsJson.text(settings));
    }

    /** False where there is none of this name. */
    public Uni<Boolean> disable(String name, boolean disabled) {
        return update(name, row -> row.disabled = disabled);
    }

    /**
     * Adds a key, and takes all but the two newest away; empty where there is no source of this
     * name.
     */
    public Uni<Optional<Credential>> add(String source, WriteKey key) {
        CredentialEntity row = row(source, Kind.WRITE_KEY);
        row.digest = key.digest();
        return add(row);
    }

    /** The same for a webhook secret. */
    public Uni<Optional<Credential>> add(String source, Secret secret) {
        CredentialEntity row = row(source, Kind.WEBHOOK_SECRET);
        row.sealed = vault.seal(secret, row.id);
        return add(row);
    }

    /** False where the source has no such key or secret. */
    public Uni<Boolean> revoke(String source, UUID id) {
        return Panache.withTransaction(
                        () -> credentials.delete("source = ?1 and id = ?2", source, id))
                .map(deleted -> deleted > 0);
    }

    private Uni<Boolean> update(String name, Consumer<SourceEntity> change) {
        return locked(
                        name,
                        row -> {
                            change.accept(row);
                            row.changedAt = now();
                            return Uni.createFrom().item(true);
                        })
                .map(changed -> changed.orElse(false));
    }

    private Uni<Optional<Credential>> add(CredentialEntity added) {
        return locked(
                added.source,
                row ->
                        credentials
                                .persistAndFlush(added)
                                .chain(() -> dropOlder(added))
                                .replaceWith(() -> Registrations.credential(added)));
    }

    private Uni<Void> dropOlder(CredentialEntity added) {
        return credentials
                .list("source = ?1 and kind = ?2", NEWEST_FIRST, added.source, added.kind)
                .map(all -> all.stream().skip(Source.ACTIVE).map(row -> row.id).toList())
                .chain(older ->
                        older.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : credentials.delete("id in ?1", older).replaceWithVoid());
    }

    /** Does something with a source while nobody else changes it; empty where there is none. */
    private <T> Uni<Optional<T>> locked(String name, Function<SourceEntity, Uni<T>> work) {
        Supplier<Uni<Optional<T>>> nothing = () -> Uni.createFrom().item(Optional.empty());
        return Panache.withTransaction(() ->
                sources.findById(name, LockModeType.PESSIMISTIC_WRITE)
                        .chain(row ->
                                row == null ? nothing.get() : work.apply(row).map(Optional::of)));
    }

    private Uni<Void> persist(List<Source> seeds) {
        if (seeds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<CredentialEntity> keys = new ArrayList<>();
        for (Source seed : seeds) {
            // written from the last to the first, as the first is the newest
            for (WriteKey key : seed.keys().reversed()) {
                CredentialEntity row = row(seed.name(), Kind.WRITE_KEY);
                row.digest = key.digest();
                keys.add(row);
            }
            for (Secret secret : seed.secrets().reversed()) {
                CredentialEntity row = row(seed.name(), Kind.WEBHOOK_SECRET);
                row.sealed = vault.seal(secret, row.id);
                keys.add(row);
            }
        }
        List<SourceEntity> rows =
                seeds.stream()
                        .map(seed -> row(seed.name(), seed.settings(), seed.disabled()))
                        .toList();
        return sources.persist(rows)
                .chain(() ->
                        keys.isEmpty() ? Uni.createFrom().voidItem() : credentials.persist(keys));
    }

    private SourceEntity row(String name, Settings settings, boolean disabled) {
        SourceEntity row = new SourceEntity();
        row.name = name;
        row.settings = SettingsJson.text(settings);
        row.disabled = disabled;
        row.changedAt = now();
        return row;
    }

    private CredentialEntity row(String source, Kind kind) {
        CredentialEntity row = new CredentialEntity();
        row.id = UUID.randomUUID();
        row.source = source;
        row.kind = kind.code();
        row.madeAt = now();
        return row;
    }

    /** In microseconds, as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The table of sources. */
    @ApplicationScoped
    static class SourceRows implements PanacheRepositoryBase<SourceEntity, String> {}

    /** The table of keys and secrets. */
    @ApplicationScoped
    static class CredentialRows implements PanacheRepositoryBase<CredentialEntity, UUID> {}
}
