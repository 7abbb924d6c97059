package com.kundresa.touchpoint.source.postgres;

import com.kundresa.touchpoint.source.Credential;
import com.kundresa.touchpoint.source.Credential.Kind;
import com.kundresa.touchpoint.source.Registration;
import com.kundresa.touchpoint.source.Secret;
import com.kundresa.touchpoint.source.Settings;
import com.kundresa.touchpoint.source.Source;
import com.kundresa.touchpoint.source.WriteKey;
import com.kundresa.touchpoint.source.json.SettingsJson;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes sources of rows. Settings that did not change since the last reading are not read again,
 * for their schemas are compiled.
 */
@Singleton
class Registrations {

    private final SecretVault vault;
    private volatile Map<String, Settings> known = Map.of();

    Registrations(SecretVault vault) {
        this.vault = vault;
    }

    List<Registration> of(List<SourceEntity> sources, List<CredentialEntity> newestFirst) {
        Map<String, List<CredentialEntity>> bySource =
                newestFirst.stream().collect(Collectors.groupingBy(row -> row.source));
        Map<String, Settings> before = known;
        Map<String, Settings> after = new HashMap<>();
        List<Registration> all =
                sources.stream()
                        .map(row ->
                                registration(
                                        row,
                                        after.computeIfAbsent(
                                                row.settings, text -> settings(text, before)),
                                        bySource.getOrDefault(row.name, List.of())))
                        .toList();
        known = after;
        return all;
    }

    private static Settings settings(String text, Map<String, Settings> before) {
        Settings same = before.get(text);
        return same == null ? SettingsJson.kept(text) : same;
    }

    private Registration registration(
            SourceEntity row, Settings settings, List<CredentialEntity> credentials) {
        Source source =
                Source.of(
                        row.name,
                        settings,
                        credentials.stream()
                                .flatMap(key -> Stream.ofNullable(key.digest))
                                .map(WriteKey::ofDigest)
                                .toList(),
                        credentials.stream()
                                .filter(secret -> secret.sealed != null)
                                .map(this::secret)
                                .toList(),
                        row.disabled);
        return new Registration(
                source, credentials.stream().map(Registrations::credential).toList());
    }

    private Secret secret(CredentialEntity row) {
        return vault.open(Objects.requireNonNull(row.sealed), row.id);
    }

    static Credential credential(CredentialEntity row) {
        return new Credential(row.id, Kind.of(row.kind).orElseThrow(), row.madeAt);
    }
}
