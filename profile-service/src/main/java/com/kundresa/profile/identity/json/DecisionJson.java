package com.kundresa.profile.identity.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.kundresa.profile.identity.Decision;
import com.kundresa.profile.identity.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is kept: what is written once must be readable for ever. */
public final class DecisionJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter WRITER = JSON.writerFor(Form.class);
    private static final ObjectReader READER = JSON.readerFor(Form.class);

    private DecisionJson() {}

    /** What a decision does; the names are stable. */
    private enum Kind {
        cut,
        link,
        withdrawal
    }

    /** Two nodes, the smaller first. */
    record PairForm(UUID low, UUID high) {}

    /** An end of a link. */
    record EndForm(UUID node, String type) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Form(
            UUID decisionId,
            String kind,
            String at,
            String by,
            String reason,
            @Nullable List<PairForm> pairs,
            @Nullable EndForm one,
            @Nullable EndForm other,
            @Nullable Integer rulesVersion,
            @Nullable UUID decision,
            @Nullable Set<UUID> nodes) {}

    /** The bytes that are kept. */
    public static byte[] write(Decision decision) {
        try {
            return WRITER.writeValueAsBytes(toForm(decision));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The decision that {@link #write} wrote. */
    public static Decision read(byte[] json) {
        try {
            return toDecision(READER.readValue(json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What kind of decision it is, in one word. */
    public static String kind(Decision decision) {
        return switch (decision) {
            case Decision.Parted parted -> Kind.cut.name();
            case Decision.Linked linked -> Kind.link.name();
            case Decision.Withdrawn withdrawn -> Kind.withdrawal.name();
        };
    }

    private static Form toForm(Decision decision) {
        return switch (decision) {
            case Decision.Parted parted ->
                    form(parted, parted.pairs().stream().map(DecisionJson::toForm).toList());
            case Decision.Linked linked -> form(linked);
            case Decision.Withdrawn withdrawn -> form(withdrawn);
        };
    }

    private static Form form(Decision.Parted decision, List<PairForm> pairs) {
        return new Form(
                decision.id(),
                kind(decision),
                decision.at().toString(),
                decision.by(),
                decision.reason(),
                pairs,
                null,
                null,
                null,
                null,
                null);
    }

    private static Form form(Decision.Linked decision) {
        return new Form(
                decision.id(),
                kind(decision),
                decision.at().toString(),
                decision.by(),
                decision.reason(),
                null,
                new EndForm(decision.one().node(), decision.one().type()),
                new EndForm(decision.other().node(), decision.other().type()),
                decision.rulesVersion(),
                null,
                null);
    }

    private static Form form(Decision.Withdrawn decision) {
        return new Form(
                decision.id(),
                kind(decision),
                decision.at().toString(),
                decision.by(),
                decision.reason(),
                null,
                null,
                null,
                null,
                decision.decision(),
                new TreeSet<>(decision.nodes()));
    }

    private static PairForm toForm(Pair pair) {
        return new PairForm(pair.low(), pair.high());
    }

    private static Decision toDecision(Form form) {
        Instant at = Instant.parse(form.at);
        return switch (Kind.valueOf(form.kind)) {
            case cut ->
                    new Decision.Parted(
                            form.decisionId,
                            at,
                            form.by,
                            form.reason,
                            Objects.requireNonNull(form.pairs).stream()
                                    .map(pair -> new Pair(pair.low, pair.high))
                                    .toList());
            case link ->
                    new Decision.Linked(
                            form.decisionId,
                            at,
                            form.by,
                            form.reason,
                            end(form.one),
                            end(form.other),
                            Objects.requireNonNull(form.rulesVersion));
            case withdrawal ->
                    new Decision.Withdrawn(
                            form.decisionId,
                            at,
                            form.by,
                            form.reason,
                            Objects.requireNonNull(form.decision),
                            Objects.requireNonNull(form.nodes));
        };
    }

    private static Decision.End end(@Nullable EndForm form) {
        Objects.requireNonNull(form);
        return new Decision.End(form.node, form.type);
    }
}
