package com.kundresa.recommendation.offer.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of the catalogue as it was, kept so that earlier decisions can be computed again. */
@Entity
@Table(name = "catalogue_version")
public class CatalogueRow {

    @Id long version;

    /** All actions as JSON. */
    String definition = "";

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;
}
