package com.kundresa.recommendation.push.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** All rules at one version. */
@Entity
@Table(name = "push_rules")
public class RulesRow {

    @Id long version;

    /** All rules as JSON. */
    String definition = "";

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;
}
