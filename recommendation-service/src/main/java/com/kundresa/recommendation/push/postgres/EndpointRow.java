package com.kundresa.recommendation.push.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One endpoint for webhooks. */
@Entity
@Table(name = "push_endpoint")
public class EndpointRow {

    @Id String name = "";

    String url = "";

    boolean enabled;

    @Column(name = "why_disabled")
    @Nullable String whyDisabled;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;
}
