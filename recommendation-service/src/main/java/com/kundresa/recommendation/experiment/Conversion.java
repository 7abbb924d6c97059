package com.kundresa.recommendation.experiment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that a customer did and that the business lives on, whatever was shown before.
 *
 * @param nodeIds of the identifiers that it carried, strongest first
 * @param money in minor units; 0 where it is not about money
 */
public record Conversion(UUID interactionId, Instant at, List<UUID> nodeIds, double money) {

    public Conversion {
        nodeIds = List.copyOf(nodeIds);
    }
}
