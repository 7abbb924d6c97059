package com.kundresa.recommendation.deciding.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a storefront says and asks, for the API's description; {@link ContextReader} reads it. */
@Schema(name = "ContextRequest")
record ContextBody(
        @Schema(description = "Left out for a stranger")
                NextStepBody.@Nullable CustomerRef customer,
        @Schema(description = "At most 8; each is answered with a decision")
                @Nullable List<PlacementRef> placements,
        NextStepBody.@Nullable ContextRef context,
        @Schema(
                        description =
                                "At most 50 tracking calls, each with a type and a messageId of its own; they are handed on under the header X-Write-Key")
                @Nullable List<Map<String, Object>> interactions) {

    record PlacementRef(
            @Schema(required = true) String placement,
            @Schema(minimum = "1", maximum = "20", defaultValue = "3") @Nullable Integer count) {}
}
