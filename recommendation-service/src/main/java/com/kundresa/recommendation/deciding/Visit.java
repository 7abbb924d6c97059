package com.kundresa.recommendation.deciding;

import com.kundresa.recommendation.decision.Request;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a storefront says and asks in one request.
 *
 * @param nodeId of the visitor; null where nobody was named
 * @param questions one a placement
 * @param interactions tracking calls as JSON, each with a message id
 */
public record Visit(@Nullable UUID nodeId, List<Request> questions, List<String> interactions) {}
