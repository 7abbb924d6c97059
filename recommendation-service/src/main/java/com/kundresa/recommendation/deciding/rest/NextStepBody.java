package com.kundresa.recommendation.deciding.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client asks, for the API's description; {@link NextStepReader} reads it. */
@Schema(name = "NextStepRequest")
record NextStepBody(
        @Schema(description = "Left out for a stranger") @Nullable CustomerRef customer,
        @Schema(
                        required = true,
                        enumeration = {
                            "home-hero",
                            "product-page",
                            "cart",
                            "chat-reply",
                            "agent-desk"
                        })
                String placement,
        @Schema(minimum = "1", maximum = "20", defaultValue = "3") @Nullable Integer count,
        @Nullable ContextRef context) {

    @Schema(description = "An identifier (type, value), or a customer id or node id (id)")
    record CustomerRef(@Nullable String type, @Nullable String value, @Nullable String id) {}

    record ContextRef(
            @Nullable String page,
            @Nullable String productId,
            @Schema(description = "Product ids in the cart; an empty list says that it is empty")
                    @Nullable List<String> cart,
            @Schema(description = "Product ids looked at in this visit, newest first")
                    @Nullable List<String> viewed,
            @Schema(description = "For example sv or nb-NO") @Nullable String locale) {}
}
