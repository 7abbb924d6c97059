package com.kundresa.touchpoint.administering;

import com.kundresa.touchpoint.source.Credential;
import com.kundresa.touchpoint.source.Credential.Kind;
import com.kundresa.touchpoint.source.Registration;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Settings;
import com.kundresa.touchpoint.source.WriteKey;
import com.kundresa.touchpoint.source.postgres.SourceStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does with sources. When an answer is given this replica already follows it; the
 * others do within moments.
 */
@ApplicationScoped
public class AdministerSources {

    private static final int KEY_BYTES = 24;
    private static final int SECRET_BYTES = 32;

    private final SourceStore store;
    private final FollowSources follow;
    private final SecureRandom chance;

    AdministerSources(SourceStore store, FollowSources follow, SecureRandom chance) {
        this.store = store;
        this.follow = follow;
        this.chance = chance;
    }

    /** All sources, by name. */
    public Uni<List<Registration>> list() {
        return store.all();
    }

    public Uni<Optional<Registration>> named(String name) {
        return list().map(all ->
                all.stream().filter(one -> one.source().name().equals(name)).findFirst());
    }

    /** False where there is one of this name already. */
    public Uni<Boolean> create(String name, Settings settings) {
        return followed(store.create(name, settings));
    }

    /** False where there is none of this name; so with all that follow. */
    public Uni<Boolean> change(String name, Settings settings) {
        return followed(store.change(name, settings));
    }

    public Uni<Boolean> disable(String name, boolean disabled) {
        return followed(store.disable(name, disabled));
    }

    /** False where the source has no such key or secret. */
    public Uni<Boolean> revoke(String name, UUID id) {
        return followed(store.revoke(name, id));
    }

    /**
     * Makes a new write key, or a new webhook secret; the one before stays valid, older ones do
     * not.
     *
     * @param given the secret where the sending platform makes it; null for one of ours
     */
    public Uni<Optional<MadeKey>> rotate(String name, Kind kind, @Nullable Secret given) {
        return switch (kind) {
            case WRITE_KEY -> {
                String key = "wk_" + Base64.getUrlEncoder().encodeToString(random(KEY_BYTES));
                yield made(store.add(name, WriteKey.of(key)), key);
            }
            case WEBHOOK_SECRET -> {
                Secret secret = given == null ? secret() : given;
                yield made(store.add(name, secret), secret.text());
            }
        };
    }

    private Uni<Optional<MadeKey>> made(Uni<Optional<Credential>> added, String value) {
        return followed(added).map(kept -> kept.map(key -> new MadeKey(key, value)));
    }

    /** In the form of Standard Webhooks. */
    private Secret secret() {
        return new Secret("whsec_" + Base64.getEncoder().encodeToString(random(SECRET_BYTES)));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    private <T> Uni<T> followed(Uni<T> change) {
        return change.call(follow::now);
    }
}
