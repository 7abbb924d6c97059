package com.kundresa.touchpoint.source.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One write key as its SHA-256, or one webhook secret, sealed. */
@Entity
@Table(name = "credential")
public class CredentialEntity {

    @Id UUID id = new UUID(0, 0);

    String source = "";

    String kind = "";

    byte @Nullable [] digest;

    byte @Nullable [] sealed;

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;
}
