package com.kundresa.profile.segment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.kundresa.profile.customer.json.TimeText;
import com.kundresa.profile.reviewing.PreviewSegment;
import com.kundresa.profile.reviewing.postgres.Sweep;
import com.kundresa.profile.segment.Finding;
import com.kundresa.profile.segment.postgres.CustomerWalk;
import com.kundresa.profile.segment.postgres.StoredSegment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is answered about segments; times are ISO 8601 in UTC with milliseconds. */
final class Answers {
    private Answers() {}

    /** A segment. */
    record Segment(
            String name,
            @JsonRawValue String rule,
            String persona,
            String definedAt,
            long members) {
        static Segment of(StoredSegment stored) {
            return new Segment(
                    stored.name(),
                    stored.rule(),
                    stored.persona(),
                    text(stored.definedAt()),
                    stored.members());
        }
    }

    /** How far the look at everybody is that the latest definition set off. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Evaluation(String begunAt, long lookedAt, long total, @Nullable String finishedAt) {
        static Evaluation of(Sweep.Progress progress) {
            Instant finished = progress.finishedAt();
            return new Evaluation(
                    text(progress.begunAt()),
                    progress.lookedAt(),
                    progress.total(),
                    finished == null ? null : text(finished));
        }
    }

    /** All segments. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Segments(List<Segment> segments, @Nullable Evaluation evaluation) {
        static Segments of(List<StoredSegment> stored, Optional<Sweep.Progress> progress) {
            return new Segments(
                    stored.stream().map(Segment::of).toList(),
                    progress.map(Evaluation::of).orElse(null));
        }
    }

    /** A customer in a segment. */
    record Member(String customerId, String since) {}

    /** A page of members, in the order of their ids. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Members(List<Member> members, @Nullable String next) {
        static Members of(List<CustomerWalk.Member> found, int limit) {
            List<CustomerWalk.Member> shown = found.subList(0, Math.min(limit, found.size()));
            return new Members(
                    shown.stream()
                            .map(each ->
                                    new Member(each.customerId().toString(), text(each.since())))
                            .toList(),
                    found.size() > limit ? shown.getLast().customerId().toString() : null);
        }
    }

    /** A clause: what was asked, what was found, and when time alone could next turn it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Clause(
            String clause,
            boolean holds,
            String found,
            @Nullable String turnsAt,
            List<Clause> parts) {
        static Clause of(Finding finding) {
            Instant turns = finding.turnsAt();
            return new Clause(
                    finding.clause(),
                    finding.holds(),
                    finding.found(),
                    turns == null ? null : text(turns),
                    finding.parts().stream().map(Clause::of).toList());
        }
    }

    /** Somebody for whom a rule holds, and why. */
    record Example(String customerId, Clause explanation) {}

    /** Who would be in a segment. */
    record Preview(long members, long asked, boolean exact, List<Example> examples) {
        static Preview of(PreviewSegment.Preview preview) {
            return new Preview(
                    preview.members(),
                    preview.asked(),
                    preview.exact(),
                    preview.examples().stream()
                            .map(each ->
                                    new Example(
                                            each.customerId().toString(),
                                            Clause.of(each.finding())))
                            .toList());
        }
    }

    /** A customer and one segment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String name,
            String persona,
            boolean member,
            @Nullable String since,
            @Nullable String nextChangeAt,
            Clause explanation) {}

    /** A customer and all segments, at a moment. */
    record Standings(String customerId, String at, List<Standing> segments) {}

    static String text(Instant time) {
        return TimeText.of(time);
    }
}
