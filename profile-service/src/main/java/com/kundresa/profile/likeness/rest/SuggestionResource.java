package com.kundresa.profile.likeness.rest;

import com.kundresa.profile.access.Roles;
import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.suggesting.SuggestPairs;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who could be one person although no identifier says so. */
@Path("/v1/identity/suggestions")
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.OPERATOR})
public class SuggestionResource {
    private static final double LIKELY = 0.5;
    private static final int USUAL = 50;

    private final SuggestPairs suggester;

    SuggestionResource(SuggestPairs suggester) {
        this.suggester = suggester;
    }

    /** A trait to compare by, and how its values are compared. */
    public record Compared(@NotBlank @Size(max = 100) String trait, @NotNull Field.Kind kind) {}

    /**
     * What is wanted.
     *
     * @param atLeast probability from 0 to 1, 0.5 where nothing is said
     * @param limit pairs at most, 50 where nothing is said
     */
    public record Wanted(
            @NotNull @Size(min = 2, max = 10) List<@Valid @NotNull Compared> fields,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double atLeast,
            @Min(1) @Max(1000) @Nullable Integer limit) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pairs of customers who could be one, ranked; nobody is merged")
    public Uni<SuggestPairs.Found> suggest(@NotNull @Valid Wanted wanted) {
        List<Field> fields =
                wanted.fields().stream().map(each -> new Field(each.trait(), each.kind())).toList();
        double atLeast = wanted.atLeast() == null ? LIKELY : wanted.atLeast();
        int limit = wanted.limit() == null ? USUAL : wanted.limit();
        return suggester.suggest(fields, atLeast, limit);
    }
}
