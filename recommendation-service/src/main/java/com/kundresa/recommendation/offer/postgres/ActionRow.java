package com.kundresa.recommendation.offer.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One action of the current catalogue. */
@Entity
@Table(name = "action")
public class ActionRow {

    @Id
    @Column(name = "action_id")
    String actionId = "";

    String kind = "";

    String category = "";

    boolean enabled;

    /** The whole action as JSON. */
    String definition = "";

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;
}
