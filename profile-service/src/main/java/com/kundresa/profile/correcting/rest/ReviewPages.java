package com.kundresa.profile.correcting.rest;

import com.kundresa.profile.correcting.rest.ReviewAnswer.ReviewPage;
import com.kundresa.profile.correcting.rest.ReviewResource.Kind;
import com.kundresa.profile.identity.postgres.Reviews;
import com.kundresa.profile.identity.postgres.Reviews.Doubtful;
import com.kundresa.profile.suggesting.postgres.SuggestionTable;
import com.kundresa.profile.suggesting.postgres.SuggestionTable.Suggested;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the queue of reviews page by page: doubtful links first, then suggestions. */
@ApplicationScoped
class ReviewPages {
    private final Reviews links;
    private final SuggestionTable suggestions;

    ReviewPages(Reviews links, SuggestionTable suggestions) {
        this.links = links;
        this.suggestions = suggestions;
    }

    /**
     * A page of those that wait.
     *
     * @param kind only these, or both
     * @param after the place behind which it begins
     */
    Uni<ReviewPage> page(@Nullable Kind kind, Optional<ReviewCursor> after, int limit) {
        int most = limit + 1;
        return links(kind, after, most)
                .chain(doubtful ->
                        suggestions(kind, after, most - doubtful.size())
                                .map(suggested -> ReviewPage.of(doubtful, suggested, limit)));
    }

    private Uni<List<Doubtful>> links(@Nullable Kind kind, Optional<ReviewCursor> after, int most) {
        boolean behindAll = after.flatMap(ReviewCursor::suggestion).isPresent();
        return kind == Kind.suggestion || behindAll
                ? Uni.createFrom().item(List.of())
                : links.oldest(after.flatMap(ReviewCursor::link), most);
    }

    private Uni<List<Suggested>> suggestions(
            @Nullable Kind kind, Optional<ReviewCursor> after, int most) {
        return kind == Kind.link || most == 0
                ? Uni.createFrom().item(List.of())
                : suggestions.best(after.flatMap(ReviewCursor::suggestion), most);
    }
}
