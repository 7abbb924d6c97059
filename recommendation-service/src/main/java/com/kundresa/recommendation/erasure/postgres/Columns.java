package com.kundresa.recommendation.erasure.postgres;

import com.kundresa.recommendation.erasure.Tombstone;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Tombstones as columns, so that one statement takes many. */
final class Columns {

    private Columns() {}

    /** Ids and versions. */
    static Tuple of(List<Tombstone> tombstones) {
        return Tuple.tuple()
                .addArrayOfUUID(tombstones.stream().map(Tombstone::id).toArray(UUID[]::new))
                .addArrayOfLong(tombstones.stream().map(Tombstone::version).toArray(Long[]::new));
    }

    static OffsetDateTime[] times(List<Tombstone> tombstones) {
        return tombstones.stream()
                .map(tombstone -> tombstone.at().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
