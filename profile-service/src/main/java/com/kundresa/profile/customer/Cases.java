package com.kundresa.profile.customer;

import com.kundresa.profile.touch.CaseStep;
import com.kundresa.profile.touch.CaseStep.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Support cases.
 *
 * @param open newest first
 * @param closed how many are solved, of those that are still remembered
 */
public record Cases(List<OpenCase> open, int closed) {

    /**
     * A case that is not solved.
     *
     * @param status its last step, in the words of the contract
     * @param at when it was opened, or reopened last, as far as that is known
     */
    public record OpenCase(
            String caseId,
            @Nullable String topic,
            @Nullable String priority,
            @Nullable String subject,
            @Nullable String status,
            Instant at) {}

    public Cases {
        open = List.copyOf(open);
    }

    static Cases of(List<CaseEvent> newestFirst) {
        Map<String, List<CaseEvent>> byCase = new LinkedHashMap<>();
        for (CaseEvent event : newestFirst) {
            byCase.computeIfAbsent(event.step().caseId(), id -> new ArrayList<>()).add(event);
        }
        List<OpenCase> open = new ArrayList<>();
        int closed = 0;
        for (List<CaseEvent> events : byCase.values()) {
            if (isSolved(events)) {
                closed++;
            } else {
                open.add(openCase(events));
            }
        }
        return new Cases(open, closed);
    }

    /** A comment does not reopen a case. */
    private static boolean isSolved(List<CaseEvent> newestFirst) {
        for (CaseEvent event : newestFirst) {
            if (event.step().status() != Status.COMMENTED) {
                return event.step().status() == Status.SOLVED;
            }
        }
        return false;
    }

    private static OpenCase openCase(List<CaseEvent> newestFirst) {
        CaseStep last = newestFirst.getFirst().step();
        return new OpenCase(
                last.caseId(),
                newest(newestFirst, CaseStep::topic),
                newest(newestFirst, CaseStep::priority),
                newest(newestFirst, CaseStep::subject),
                last.status().name().toLowerCase(java.util.Locale.ROOT),
                openedAt(newestFirst));
    }

    private static Instant openedAt(List<CaseEvent> newestFirst) {
        for (CaseEvent event : newestFirst) {
            Status status = event.step().status();
            if (status == Status.OPENED || status == Status.REOPENED) {
                return event.stamp().at();
            }
        }
        return newestFirst.getLast().stamp().at();
    }

    private static @Nullable String newest(
            List<CaseEvent> newestFirst, Function<CaseStep, @Nullable String> part) {
        for (CaseEvent event : newestFirst) {
            String value = part.apply(event.step());
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
