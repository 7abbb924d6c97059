package com.kundresa.profile.suggesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.StackResource;
import com.kundresa.profile.likeness.Field;
import com.kundresa.profile.suggesting.RunSuggestions.Beginning;
import com.kundresa.profile.suggesting.postgres.RunTable;
import com.kundresa.profile.suggesting.postgres.RunTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suggestions are off where nobody turned them on. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class SuggestionsOffTest {
    @Inject Pool pool;
    @Inject RunTable runs;
    @Inject RunTransaction transaction;
    @Inject Clock clock;

    private record Off(boolean enabled, long mostPairs) implements SuggestionsConfig {}

    @Test
    void whereSuggestionsAreOffNobodyLooksForThem() {
        RunSuggestions off = new RunSuggestions(pool, runs, transaction, new Off(false, 1), clock);
        List<Field> fields =
                List.of(new Field("name", Field.Kind.NAME), new Field("city", Field.Kind.NAME));

        Beginning beginning =
                off.begin(new Wanted(fields, 0.5, 10)).await().atMost(StackResource.PATIENCE);

        assertThat(beginning).isInstanceOf(Beginning.Off.class);
    }
}
