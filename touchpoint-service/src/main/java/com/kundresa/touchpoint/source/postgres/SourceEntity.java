package com.kundresa.touchpoint.source.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One source and its settings. */
@Entity
@Table(name = "source")
public class SourceEntity {

    @Id String name = "";

    /** Channel, currency, origins, rate and schemas as JSON. */
    String settings = "";

    boolean disabled;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;
}
