package com.kundresa.profile.likeness.rest;

import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.suggesting.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted.
 *
 * @param atLeast probability from 0 to 1, 0.5 where nothing is said
 * @param limit pairs at most, 50 where nothing is said
 */
public record WantedBody(
        @NotNull @Size(min = 2, max = 10) List<@Valid @NotNull Compared> fields,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double atLeast,
        @Min(1) @Max(1000) @Nullable Integer limit) {
    private static final double LIKELY = 0.5;
    private static final int USUAL = 50;

    /** A trait to compare by, and how its values are compared. */
    public record Compared(@NotBlank @Size(max = 100) String trait, @NotNull Field.Kind kind) {}

    Wanted wanted() {
        return new Wanted(
                fields.stream().map(each -> new Field(each.trait(), each.kind())).toList(),
                atLeast == null ? LIKELY : atLeast,
                limit == null ? USUAL : limit);
    }
}
