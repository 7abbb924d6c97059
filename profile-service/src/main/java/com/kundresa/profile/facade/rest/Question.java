package com.kundresa.profile.facade.rest;

import com.kundresa.profile.customer.CustomerState;
import com.kundresa.profile.facade.Slice;
import com.kundresa.profile.history.Cursor;
import com.kundresa.profile.problem.Problems;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What every question names.
 *
 * @param space any name: a deployment has one space
 * @param profile {@code type:value}, or a customer id
 * @param limitText 1 to 200, 10 where it is left out
 * @param next as an earlier answer gave it
 * @param include names, with commas between; all where it is left out
 */
public record Question(
        @PathParam("space") String space,
        @PathParam("profile") String profile,
        @Parameter(description = "1 to 200, default 10") @QueryParam("limit")
                @Nullable String limitText,
        @QueryParam("next") @Nullable String next,
        @Parameter(description = "names of traits or events, with commas between")
                @QueryParam("include")
                @Nullable String include) {

    private static final int USUAL = 10;
    private static final int MOST = 200;
    private static final String URL = "/v1/spaces/{space}/collections/users/profiles/{id}/{list}";

    /**
     * How many items at most.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is no number from 1 to 200
     */
    int limit() {
        if (limitText == null || limitText.isEmpty()) {
            return USUAL;
        }
        boolean fits = limitText.matches("\\d{1,3}");
        int limit = fits ? Integer.parseInt(limitText) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problems.limitMalformed(MOST);
        }
        return limit;
    }

    /** Of traits or events that are asked for; empty where all are. */
    Set<String> names() {
        return include == null
                ? Set.of()
                : Arrays.stream(include.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Behind which event the page begins. */
    Optional<Cursor> place() {
        return given(next).map(text -> Cursor.decode(text).orElseThrow(Problems::cursorMalformed));
    }

    /** The page of a list that is asked for. */
    <T> Slice<T> slice(List<T> all, Function<T, String> name) {
        return Slice.of(all, name, given(next), limit()).orElseThrow(Problems::cursorMalformed);
    }

    Answers.Cursor cursor(CustomerState state, String list, Optional<String> following) {
        String url = UriBuilder.fromPath(URL).build(space, state.customerId(), list).toString();
        return Answers.Cursor.of(url, following, limit());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isEmpty());
    }
}
